package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.HandSetClock;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Dispatcher;
import zhuanlan.bot.InlineAnswer;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.delivery.Courier;
import zhuanlan.delivery.Losses;
import zhuanlan.delivery.Operators;
import zhuanlan.delivery.RateLimiter;
import zhuanlan.delivery.RichRefusals;
import zhuanlan.delivery.Settlement;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Manners;

/** From an update to what is sent, in groups, their topics and channels. */
class GroupWalkTest {

  private static final String PERSON = "'from':{'id':5,'is_bot':false}";
  private static final String FORUM = "'chat':{'id':-100,'type':'supergroup','title':'群'}";

  @TempDir Path folder;

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private LoopbackTelegram server;
  private Telegram telegram;
  private Database database;
  private PictureFetcher fetcher;
  private UpdateReceiver receiver;
  private Courier courier;
  private int updates;

  @BeforeEach
  void open() throws Exception {
    server = new LoopbackTelegram();
    telegram = server.connect();
    database = Database.open(folder.resolve("bot.db"));
    fetcher = new PictureFetcher(folder, address -> false, clock);
    ShortcutsInMemory shortcuts = new ShortcutsInMemory();
    SqliteOutbox outbox = new SqliteOutbox(database);
    Manners manners =
        new Manners(
            new SqliteChats(database),
            Language.SIMPLIFIED,
            ZoneId.of("Asia/Shanghai"),
            FormatChoice.AUTO);
    Dispatcher dispatcher =
        new Dispatcher(
            List.of(new Turn()),
            "turn",
            new Access(Set.of(), new TelegramMembers(telegram, clock)),
            outbox,
            manners,
            () -> {},
            clock);
    receiver =
        new UpdateReceiver(
            telegram,
            "ColumnBot",
            shortcuts,
            dispatcher,
            inquiry -> new InlineAnswer(List.of(), "", Duration.ZERO, true, null),
            new RecordedEvents(),
            Duration.ofSeconds(1));
    RateLimiter limiter = new RateLimiter(30, 1, 20, clock);
    SqliteSubscriptions subscriptions = new SqliteSubscriptions(database, clock);
    courier =
        new Courier(
            outbox,
            new TelegramSender(
                telegram, shortcuts, new PicturesInMemory(), fetcher, PictureMode.AUTO, clock),
            limiter,
            new RichRefusals(clock),
            new Settlement(
                outbox,
                limiter,
                subscriptions,
                new Losses(subscriptions, manners, outbox, () -> {}, clock),
                new Operators(Set.of(), Texts.of(Language.SIMPLIFIED), outbox, () -> {}, clock),
                clock,
                new SplittableRandom(1)),
            clock);
  }

  @AfterEach
  void close() {
    telegram.close();
    server.close();
    fetcher.close();
    database.close();
  }

  private void message(String kind, String... fields) {
    update("'" + kind + "':{'message_id':9,'date':1617235200," + String.join(",", fields) + "}");
  }

  private void press(String message) {
    update(
        "'callback_query':{'id':'q"
            + updates
            + "','from':{'id':6},'data':'/turn 2','message':"
            + message
            + "}");
  }

  private void update(String update) {
    server.ok(
        "getUpdates", ("[{'update_id':" + ++updates + "," + update + "}]").replace('\'', '"'));
    receiver.receive();
    courier.deliver();
    clock.move(Duration.ofSeconds(5));
  }

  private void asker(String status) {
    server.ok("getChatMember", "{\"status\":\"" + status + "\"}");
  }

  private JsonNode sent() {
    return server.last("sendMessage");
  }

  @Test
  void an_answer_replies_to_the_asker_and_stays_in_the_topic() {
    asker("administrator");
    message(
        "message",
        FORUM,
        PERSON,
        "'message_thread_id':7,'is_topic_message':true,'text':'/turn@ColumnBot'");

    assertThat(sent().path("chat_id").asLong()).isEqualTo(-100);
    assertThat(sent().path("message_thread_id").asInt()).isEqualTo(7);
    assertThat(sent().path("reply_parameters").path("message_id").asInt()).isEqualTo(9);
  }

  @Test
  void in_the_general_topic_and_in_reply_threads_no_thread_is_named() {
    asker("administrator");
    message("message", FORUM, PERSON, "'message_thread_id':3,'text':'/turn'");

    assertThat(sent().has("message_thread_id")).isFalse();
    assertThat(sent().path("reply_parameters").path("message_id").asInt()).isEqualTo(9);
  }

  @Test
  void an_anonymous_admin_is_answered_as_an_admin_without_being_asked_for() {
    message(
        "message",
        FORUM,
        "'from':{'id':1087968824,'is_bot':true},'sender_chat':{'id':-100},'text':'/turn'");

    assertThat(sent().path("text").asText()).contains("第 1 页");
    assertThat(server.asked("getChatMember")).isEmpty();
  }

  @Test
  void a_member_who_is_no_admin_is_told_so_in_the_topic() {
    asker("member");
    message(
        "message", FORUM, PERSON, "'message_thread_id':7,'is_topic_message':true,'text':'/turn'");

    assertThat(sent().path("text").asText()).doesNotContain("第");
    assertThat(sent().path("message_thread_id").asInt()).isEqualTo(7);
  }

  @Test
  void a_command_in_a_channel_is_answered_there() {
    message("channel_post", "'chat':{'id':-300,'type':'channel'},'text':'/turn'");

    assertThat(sent().path("chat_id").asLong()).isEqualTo(-300);
    assertThat(sent().has("reply_parameters")).isFalse();
  }

  @Test
  void edited_messages_other_bots_forwards_and_chatter_are_not_answered() {
    message("edited_message", FORUM, PERSON, "'text':'/turn'");
    message("message", FORUM, "'from':{'id':8,'is_bot':true},'text':'/turn'");
    message(
        "message",
        FORUM,
        "'from':{'id':777000},'sender_chat':{'id':-300},'is_automatic_forward':true",
        "'text':'/turn'");
    message("message", FORUM, PERSON, "'text':'小程序'");
    message("message", FORUM, PERSON, "'text':'/nonsense'");
    message("message", FORUM, PERSON, "'text':'/turn','via_bot':{'username':'ColumnBot'}");

    assertThat(server.methods()).containsOnly("getupdates");
  }

  @Test
  void a_press_under_a_message_too_old_to_be_shown_turns_it_or_says_it_anew() {
    asker("administrator");
    press("{'chat':{'id':-100,'type':'supergroup'},'message_id':31,'date':0}");

    assertThat(server.last("editMessageText").path("message_id").asInt()).isEqualTo(31);
    assertThat(server.asked("answerCallbackQuery")).hasSize(1);

    server.no("editMessageText", 400, "Bad Request: message to edit not found");
    press("{'chat':{'id':-100,'type':'supergroup'},'message_id':32,'date':0}");
    assertThat(sent().path("chat_id").asLong()).isEqualTo(-100);
  }

  /** Shows a page by its number. */
  private static final class Turn implements Command {
    @Override
    public String name() {
      return "turn";
    }

    @Override
    public Set<Request.ChatKind> chats() {
      return Set.of(Request.ChatKind.values());
    }

    @Override
    public Right right() {
      return Right.CHAT_ADMIN;
    }

    @Override
    public Reply run(Request request, Manner manner) {
      String page = request.argument().isEmpty() ? "1" : request.argument();
      return new Reply.Show(Page.of(Part.Note.of("第 " + page + " 页")));
    }
  }
}
