package zhuanlan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Manners;

class DispatcherTest {

  private static final long OPERATOR = 9;

  @TempDir Path folder;

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private final List<String> ran = new ArrayList<>();
  private final Set<Long> groupAdmins = new HashSet<>();
  private Members.Standing usual = Members.Standing.NOT_ADMIN;
  private Database database;
  private Outbox outbox;
  private Dispatcher dispatcher;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    outbox = new SqliteOutbox(database);
    Members members =
        new Members() {
          @Override
          public Standing standing(long chat, long user) {
            return groupAdmins.contains(user) ? Standing.ADMIN : usual;
          }

          @Override
          public Writing writing(long chat) {
            return Writing.UNKNOWN;
          }

          @Override
          public Optional<Request.Chat> room(String name) {
            return Optional.empty();
          }
        };
    dispatcher =
        new Dispatcher(
            List.of(
                new Noted("topic", Command.Right.ANYONE),
                new Noted("order", Command.Right.CHAT_ADMIN),
                new Noted("reload", Command.Right.BOT_ADMIN),
                new Noted("broken", Command.Right.ANYONE)),
            "topic",
            new Access(Set.of(OPERATOR), members),
            outbox,
            new Manners(
                new SqliteChats(database),
                Language.SIMPLIFIED,
                ZoneId.of("Asia/Shanghai"),
                FormatChoice.AUTO),
            () -> {},
            clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_request_seen_twice_is_answered_once() {
    Request request = typed(1, 1, "/topic 小程序");
    dispatcher.apply(request);
    dispatcher.apply(request);

    assertThat(ran).containsExactly("topic 小程序");
    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void plain_text_in_private_is_a_search() {
    dispatcher.apply(typed(1, 1, "小程序 阿里"));
    assertThat(ran).containsExactly("topic 小程序 阿里");
  }

  @Test
  void a_command_that_fails_is_answered_and_the_next_one_runs() {
    dispatcher.apply(typed(1, 1, "/broken"));
    assertThat(said()).contains("出了点问题");
    dispatcher.apply(typed(1, 1, "/topic 芯片"));
    assertThat(ran).contains("topic 芯片");
  }

  @Test
  void an_unknown_command_is_answered_in_private_and_not_in_groups() {
    dispatcher.apply(typed(1, 1, "/topc"));
    assertThat(said()).contains("/topc", "/topic");
    dispatcher.apply(typed(1, 1, "/entirelydifferent"));
    assertThat(said()).contains("/entirelydifferent", "/help");
    dispatcher.apply(typed(-5, 1, "/topc"));
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void commands_of_operators_do_not_exist_for_others() {
    dispatcher.apply(typed(1, 1, "/reload"));
    assertThat(said()).contains("没有 /reload 这个命令");
    dispatcher.apply(typed(OPERATOR, OPERATOR, "/reload"));
    assertThat(ran).containsExactly("reload ");
  }

  @Test
  void in_a_group_orders_are_for_its_admins_anonymous_ones_too() {
    dispatcher.apply(typed(-5, 1, "/order"));
    assertThat(said()).contains("管理员");
    groupAdmins.add(2L);
    dispatcher.apply(typed(-5, 2, "/order by admin"));
    dispatcher.apply(request("anonymous", -5, 0, true, Request.Origin.TYPED, "/order anonymously"));
    dispatcher.apply(typed(1, 1, "/order in private"));
    usual = Members.Standing.UNKNOWN;
    outbox.claim(clock.instant(), Set.of());
    dispatcher.apply(typed(-6, 3, "/order"));

    assertThat(ran).containsExactly("order by admin", "order anonymously", "order in private");
  }

  @Test
  void a_pressed_button_changes_its_message_and_a_note_is_shown_over_the_chat() {
    Optional<String> note =
        dispatcher.apply(request("c1", 1, 1, false, Request.Origin.PRESSED, "/topic show"));
    assertThat(note).isEmpty();
    assertThat(next().act()).isEqualTo(new Parcel.Act.Edit(77, false));

    assertThat(dispatcher.apply(request("c2", 1, 1, false, Request.Origin.PRESSED, "/topic note")))
        .contains("note");
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void in_a_group_the_answer_quotes_the_question_and_in_private_it_does_not() {
    dispatcher.apply(typed(-5, 1, "/topic 芯片"));
    assertThat(next().act()).isEqualTo(new Parcel.Act.Send(77));
    dispatcher.apply(typed(1, 1, "/topic 芯片"));
    assertThat(next().act()).isEqualTo(new Parcel.Act.Send(null));
  }

  @Test
  void a_channel_hears_only_commands_that_are_meant_for_channels() {
    dispatcher.apply(
        new Request(
            "post",
            Request.Origin.TYPED,
            new Request.Chat(Destination.of(-1009), Request.ChatKind.CHANNEL, "频道"),
            new Request.Asker(0, null, true),
            "/topic 芯片",
            77,
            false));
    assertThat(ran).isEmpty();
    assertThat(outbox.waiting()).isZero();
  }

  private String said() {
    return next().page().parts().toString();
  }

  private Parcel next() {
    Outbox.Claimed claimed = outbox.claim(clock.instant(), Set.of()).orElseThrow();
    outbox.sent(claimed.id(), clock.instant());
    return claimed.parcel();
  }

  private static Request typed(long chat, long asker, String text) {
    return request(chat + text, chat, asker, false, Request.Origin.TYPED, text);
  }

  private static Request request(
      String key, long chat, long asker, boolean forChat, Request.Origin origin, String text) {
    Request.ChatKind kind = chat < 0 ? Request.ChatKind.GROUP : Request.ChatKind.PRIVATE;
    return new Request(
        key,
        origin,
        new Request.Chat(Destination.of(chat), kind, ""),
        new Request.Asker(asker, "zh-hans", forChat),
        text,
        77,
        false);
  }

  /** Notes that it ran, and answers. */
  private final class Noted implements Command {
    private final String name;
    private final Right right;

    Noted(String name, Right right) {
      this.name = name;
      this.right = right;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Right right() {
      return right;
    }

    @Override
    public Reply run(Request request, Manner manner) {
      if (name.equals("broken")) {
        throw new IllegalStateException("planted");
      }
      ran.add(name + " " + request.argument());
      Page page = Page.of(Part.Note.of("好"));
      return switch (request.argument()) {
        case "show" -> new Reply.Show(page);
        case "note" -> new Reply.Toast("note");
        default -> new Reply.Say(page);
      };
    }
  }
}
