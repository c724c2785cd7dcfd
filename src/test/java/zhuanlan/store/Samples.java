package zhuanlan.store;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.Entry.WeightedTopic;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.FileRecord.Fate;
import zhuanlan.catalog.Term;
import zhuanlan.catalog.Terms;
import zhuanlan.catalog.TopicName;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Format;
import zhuanlan.page.Language;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/** Things to keep, with what a test does not care about filled in. */
final class Samples {

  static final Instant NOON = Instant.parse("2021-04-02T04:00:00Z");

  private Samples() {}

  /** An article whose title is also its identity. */
  static Entry entry(String path, String title, String text, String... topics) {
    return dated(path, title, title, "科技", NOON, text, topics);
  }

  static Entry dated(
      String path,
      String identity,
      String title,
      @Nullable String column,
      @Nullable Instant published,
      String text,
      String... topics) {
    Article article =
        new Article(
            path,
            title,
            "商业",
            column,
            List.of(),
            new Byline("林溪", "晨报", null, null, null),
            published,
            "https://example.org/" + path.hashCode() + ".jpg",
            null,
            null,
            new Body(List.of(new Block.Paragraph(Line.of(text.isEmpty() ? "。" : text)))),
            List.of());
    return new Entry(
        file(path, Fate.LOADED, null, identity),
        article,
        List.of("一句话。", "又一句。"),
        Arrays.stream(topics)
            .map(each -> new WeightedTopic(new TopicName(each, each, "", ""), 0.5))
            .toList(),
        title + "\n" + text);
  }

  static Terms terms(List<String> all, List<String> none) {
    return new Terms(all.stream().map(Term::of).toList(), none.stream().map(Term::of).toList());
  }

  static FileRecord file(String path, Fate fate, @Nullable String detail, String identity) {
    return new FileRecord(
        path, 1_234, 1_617_300_000_123_456_789L, fate, detail, identity, "", 0, 3);
  }

  static Subscription subscription(long chat, String... topics) {
    return Subscription.order(
        Destination.of(chat),
        new Filter(List.of(topics), List.of(), List.of("股价")),
        Schedule.Timed.daily(LocalTime.of(8, 30), ZoneId.of("Asia/Shanghai")),
        Wishes.usual(10, true),
        Language.SIMPLIFIED,
        77,
        5,
        NOON);
  }

  static Parcel push(String key, long chat) {
    return parcel(key, chat, Parcel.Lane.PUSH, NOON);
  }

  static Parcel answer(String key, long chat) {
    return parcel(key, chat, Parcel.Lane.ANSWER, NOON);
  }

  static Parcel parcel(String key, long chat, Parcel.Lane lane, Instant notBefore) {
    return new Parcel(
        key,
        new Destination(chat, 4),
        lane,
        Page.of(Part.Note.of("早上好")),
        Format.CLASSIC,
        new Parcel.Act.Send(null),
        true,
        notBefore);
  }
}
