package zhuanlan.digest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuanlan.HandSetClock;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.TopicName;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Part;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteDigests;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.subscription.Wishes;

/** Articles arrive, digests go out: a real store around a job. */
final class Newsroom implements AutoCloseable {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final Schedule EIGHT = Schedule.Timed.daily(LocalTime.of(8, 0), SHANGHAI);
  static final Wishes USUAL = Wishes.usual(10, true);

  final HandSetClock clock;
  final Database database;
  final Articles articles;
  final Subscriptions subscriptions;
  final Chats chats;
  final Outbox outbox;
  final Digests digests;
  final DigestComposer composer;
  private final DigestJob job;
  private int written;

  Newsroom(Path folder, HandSetClock clock) throws Exception {
    this.clock = clock;
    database = Database.open(folder.resolve("bot.db"));
    articles = new SqliteArticles(database);
    written = articles.lastNumber();
    subscriptions = new SqliteSubscriptions(database, clock);
    chats = new SqliteChats(database);
    outbox = new SqliteOutbox(database);
    digests = new SqliteDigests(database);
    Catalog catalog = new Catalog(articles);
    composer =
        new DigestComposer(
            catalog,
            digests,
            new Cards(clock),
            new DeepLinks(Optional::empty, new SqliteShortcuts(database)));
    Manners manners = new Manners(chats, Language.SIMPLIFIED, SHANGHAI, FormatChoice.AUTO);
    job = new DigestJob(digests, composer, catalog, manners, () -> {}, clock);
  }

  /** Rounds until nothing is due. */
  void runDue() {
    for (int round = 0; job.runDue().isZero(); round++) {
      if (round > 100) {
        throw new IllegalStateException("there is always something due");
      }
    }
  }

  /** At this moment. */
  void runDue(String moment) {
    set(moment);
    runDue();
  }

  void set(String moment) {
    clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
  }

  Subscription subscribe(long chat, Filter filter, Schedule schedule, Wishes wishes) {
    return subscriptions.add(
        Subscription.order(
            Destination.of(chat),
            filter,
            schedule,
            wishes,
            Language.SIMPLIFIED,
            chat,
            0,
            schedule.nextAfter(clock.instant()).orElse(null)),
        UUID.randomUUID().toString());
  }

  Subscription now(Subscription before) {
    return subscriptions.find(before.id()).orElseThrow();
  }

  /** An article about nothing in particular. */
  int arrive(String title) {
    return arrive("专栏", title, "正文");
  }

  int arrive(String column, String title, String text, String... topics) {
    written++;
    Instant published = Instant.parse("2021-03-20T00:00:00Z").plusSeconds(written);
    String path = written + ".md";
    FileRecord file =
        new FileRecord(path, 1, 1, FileRecord.Fate.LOADED, null, "id" + written, "", 0, 0);
    Article article =
        new Article(
            path,
            title,
            "新媒体",
            column,
            List.of(),
            Byline.NONE,
            published,
            null,
            null,
            null,
            new Body(List.of(new Block.Paragraph(Line.of(text)))),
            List.of());
    List<Entry.WeightedTopic> about =
        Arrays.stream(topics)
            .map(each -> new Entry.WeightedTopic(new TopicName(each, each, "", ""), 0.5))
            .toList();
    Entry entry = new Entry(file, article, List.of(text), about, title + "\n" + text);
    articles.apply(writer -> writer.load(entry));
    return articles.lastNumber();
  }

  /** Takes all parcels out that may go now. */
  List<Parcel> sent() {
    List<Parcel> sent = new ArrayList<>();
    for (Optional<Outbox.Claimed> next = outbox.claim(clock.instant(), Set.of());
        next.isPresent();
        next = outbox.claim(clock.instant(), Set.of())) {
      sent.add(next.get().parcel());
      outbox.sent(next.get().id(), clock.instant());
    }
    return sent;
  }

  /** The titles that were told in each message that went out. */
  List<List<String>> told() {
    return sent().stream().map(Newsroom::titles).toList();
  }

  static List<String> titles(Parcel parcel) {
    return parcel.page().parts().stream()
        .filter(Part.Card.class::isInstance)
        .map(part -> ((Part.Card) part).title())
        .toList();
  }

  static String heading(Parcel parcel) {
    return ((Part.Headline) parcel.page().parts().get(0)).text();
  }

  static Wishes wishes(int most, boolean silent, boolean evenEmpty, @Nullable FormatChoice format) {
    return new Wishes(most, silent, evenEmpty, true, format);
  }

  @Override
  public void close() {
    database.close();
  }
}
