package zhuanlan.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;
import zhuanlan.bench.Author;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.TopicName;
import zhuanlan.text.Fold;

/**
 * Made-up articles as an import would hand them to the store, without files and the work on their
 * texts: what searching costs does not depend on it.
 *
 * @param articles how many
 * @param characters of each
 */
record WrittenEntries(int articles, int characters) {

  private static final Instant NEWEST = Instant.parse("2021-03-19T09:04:25Z");
  private static final Duration YEARS = Duration.ofDays(3_650);
  private static final int TITLE_WORDS = 7;
  private static final int TOPICS = 4;

  /**
   * Hands over some, the oldest first; the same each time, when one author writes all in turn.
   *
   * @param from the first
   * @param to the one after the last; more than there are for all
   */
  void each(Author author, int from, int to, Consumer<Entry> taker) {
    for (int i = from; i < Math.min(to, articles); i++) {
      author.begin();
      Instant published = NEWEST.minus(YEARS.dividedBy(articles).multipliedBy(articles - i));
      taker.accept(entry(author, i, published));
    }
  }

  private Entry entry(Author author, int i, Instant published) {
    List<String> words = author.words(TITLE_WORDS);
    String title = String.join("", words);
    List<Block> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder(title);
    while (text.length() < characters) {
      String paragraph = author.paragraph();
      text.append('\n').append(paragraph);
      paragraphs.add(new Block.Paragraph(Line.of(paragraph)));
    }
    String column = "专栏" + author.choice(20);
    String path = column + "/" + i + ".md";
    Article article =
        new Article(
            path,
            title,
            "财经",
            column,
            List.of(),
            Byline.NONE,
            published,
            "https://pictures.example.org/" + i + ".jpg",
            null,
            null,
            new Body(paragraphs),
            List.of());
    FileRecord file =
        new FileRecord(
            path,
            text.length(),
            published.toEpochMilli(),
            FileRecord.Fate.LOADED,
            null,
            String.valueOf(i),
            "",
            i,
            1);
    return new Entry(file, article, List.of(title + "。"), topics(words), Fold.of(text.toString()));
  }

  private static List<Entry.WeightedTopic> topics(List<String> words) {
    return words.stream()
        .filter(word -> word.length() > 1)
        .distinct()
        .limit(TOPICS)
        .map(word -> new Entry.WeightedTopic(new TopicName(word, Fold.of(word), "", ""), 0.5))
        .toList();
  }
}
