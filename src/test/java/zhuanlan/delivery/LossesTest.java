package zhuanlan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.HandSetClock;
import zhuanlan.page.Button;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Part;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/** What happens when the bot may no longer write somewhere. */
class LossesTest {

  private static final long FORUM = -1_001_234_567_890L;
  private static final Destination TOPIC = new Destination(FORUM, 7);
  private static final Destination OTHER_TOPIC = new Destination(FORUM, 8);

  @TempDir Path folder;

  private final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  private Database database;
  private SqliteOutbox outbox;
  private SqliteSubscriptions subscriptions;
  private Losses losses;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    outbox = new SqliteOutbox(database);
    subscriptions = new SqliteSubscriptions(database, clock);
    Manners manners =
        new Manners(
            new SqliteChats(database),
            Language.SIMPLIFIED,
            ZoneId.of("Asia/Shanghai"),
            FormatChoice.AUTO);
    losses = new Losses(subscriptions, manners, outbox, () -> {}, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"TOPIC_CLOSED, 关闭", "TOPIC_DELETED, 删除"})
  void a_lost_topic_rests_alone_and_whoever_ordered_it_is_told_in_private(Loss loss, String word) {
    long lost = order(TOPIC, 5, Language.SIMPLIFIED, "小程序");
    long there = order(OTHER_TOPIC, 5, Language.SIMPLIFIED, "芯片");

    losses.suffer(TOPIC, loss, "TOPIC_CLOSED", "读书群");

    assertThat(suspended(lost)).contains("TOPIC_CLOSED");
    assertThat(suspended(there)).isEmpty();
    Parcel note = note();
    assertThat(note.to()).isEqualTo(Destination.of(5));
    assertThat(words(note)).contains("读书群", word, "小程序", "/subscribe").doesNotContain("芯片");
    assertThat(note.page().buttons())
        .containsExactly(List.of(new Button.Open("去看看", "https://t.me/c/1234567890/7")));
    assertThat(outbox.claim(clock.instant(), Set.of())).isEmpty();
  }

  @Test
  void without_rights_the_whole_chat_rests_and_each_person_is_told_once_in_their_language() {
    order(Destination.of(-300), 5, Language.SIMPLIFIED, "小程序");
    order(Destination.of(-300), 5, Language.SIMPLIFIED, "芯片");
    order(Destination.of(-300), 6, Language.ENGLISH, "AI");

    losses.suffer(Destination.of(-300), Loss.RIGHTS, "no right to post", "");
    losses.suffer(Destination.of(-300), Loss.RIGHTS, "no right to post", "");

    List<Parcel> notes = List.of(note(), note());
    assertThat(notes).extracting(it -> it.to().chat()).containsExactlyInAnyOrder(5L, 6L);
    assertThat(notes)
        .anySatisfy(it -> assertThat(words(it)).contains("权限", "小程序", "芯片"))
        .anySatisfy(it -> assertThat(words(it)).contains("the right to send or post", "AI"));
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void who_has_thrown_the_bot_out_is_not_told_of_it() {
    long own = order(Destination.of(5), 5, Language.SIMPLIFIED, "小程序");
    long group = order(Destination.of(-300), 5, Language.SIMPLIFIED, "小程序");

    losses.suffer(Destination.of(5), Loss.CHAT, "blocked", "");
    losses.suffer(Destination.of(-300), Loss.CHAT, "removed", "读书群");

    assertThat(suspended(own)).contains("blocked");
    assertThat(suspended(group)).contains("removed");
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void where_the_chat_itself_has_ordered_there_is_nobody_to_tell() {
    order(Destination.of(-300), 0, Language.SIMPLIFIED, "小程序");
    order(Destination.of(5), 5, Language.SIMPLIFIED, "小程序");

    losses.suffer(Destination.of(-300), Loss.RIGHTS, "no right to post", "频道");
    losses.suffer(Destination.of(5), Loss.RIGHTS, "no right to write", "");

    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void what_comes_back_runs_on_but_what_people_had_paused_stays_paused() {
    long running = order(TOPIC, 5, Language.SIMPLIFIED, "小程序");
    long paused = order(TOPIC, 5, Language.SIMPLIFIED, "芯片");
    subscriptions.change(find(paused).paused(true, null));
    long elsewhere = order(OTHER_TOPIC, 5, Language.SIMPLIFIED, "芯片");
    losses.suffer(TOPIC, Loss.TOPIC_CLOSED, "closed", "");
    losses.suffer(OTHER_TOPIC, Loss.TOPIC_CLOSED, "closed", "");

    subscriptions.resume(TOPIC);

    assertThat(suspended(running)).isEmpty();
    assertThat(suspended(paused)).isEmpty();
    assertThat(find(paused).paused()).isTrue();
    assertThat(suspended(elsewhere)).isPresent();
  }

  private long order(Destination to, long subscriber, Language language, String topic) {
    return subscriptions
        .add(
            Subscription.order(
                to,
                new Filter(List.of(topic), List.of(), List.of()),
                Schedule.Timed.daily(LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai")),
                Wishes.usual(10, true),
                language,
                subscriber,
                0,
                clock.instant().plus(Duration.ofDays(1))),
            "order of " + to + subscriber + topic)
        .id();
  }

  private Subscription find(long id) {
    return subscriptions.find(id).orElseThrow();
  }

  private Optional<String> suspended(long id) {
    return Optional.ofNullable(find(id).suspended());
  }

  private Parcel note() {
    return outbox.claim(clock.instant(), Set.of()).orElseThrow().parcel();
  }

  private static String words(Parcel parcel) {
    return parcel.page().parts().stream()
        .map(it -> ((Part.Note) it).line().text())
        .reduce("", String::concat);
  }
}
