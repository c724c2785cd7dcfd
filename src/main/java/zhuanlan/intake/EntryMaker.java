package zhuanlan.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.TopicName;
import zhuanlan.text.Fold;
import zhuanlan.text.Pinyin;
import zhuanlan.text.Summarizer;
import zhuanlan.text.Topic;
import zhuanlan.text.Topics;

/** Derives from an article what readers and searches need of it. Thread-safe. */
final class EntryMaker {

  private static final int MOST_TOPICS = 10;
  private static final int MOST_TAGS = 5;
  private static final int LONGEST_TAG = 20;
  private static final double WEIGHT_OF_TAG = 0.5;

  private final Summarizer summarizer = new Summarizer();
  private final Topics topics = new Topics();

  /** The article of a file, without the boilerplate of its column. */
  Entry entry(FileRecord file, Article read, Boilerplate boilerplate) {
    Article article = without(boilerplate, read);
    List<String> prose = article.body().prose();
    return new Entry(
        file, article, summary(article, prose), topics(article, prose), searchable(article));
  }

  /** Of what has no prose, the words of its author stand in. */
  private List<String> summary(Article article, List<String> prose) {
    String excerpt = article.excerpt();
    return summarizer.summarize(
        article.title(),
        prose.isEmpty() && excerpt != null ? List.of(excerpt) : prose,
        Summarizer.USUAL_CHARACTERS);
  }

  private static String searchable(Article article) {
    String originalTitle = article.byline().originalTitle();
    return Fold.of(
        Stream.of(article.title(), originalTitle, article.body().text())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n")));
  }

  /** What the text is about, and what its author says that it is about. */
  private List<Entry.WeightedTopic> topics(Article article, List<String> prose) {
    List<String> headings =
        article.body().blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).line().text())
            .toList();
    Stream<Topic> found = topics.of(article.title(), headings, prose, MOST_TOPICS).stream();
    Stream<Topic> tags =
        article.tags().stream()
            .filter(tag -> !tag.isBlank() && tag.length() <= LONGEST_TAG)
            .limit(MOST_TAGS)
            .map(tag -> new Topic(tag.strip(), Fold.of(tag).strip(), WEIGHT_OF_TAG));
    Set<String> known = new HashSet<>();
    return Stream.concat(found, tags)
        .filter(topic -> known.add(topic.folded()))
        .map(topic -> new Entry.WeightedTopic(named(topic), topic.weight()))
        .toList();
  }

  private static TopicName named(Topic topic) {
    Pinyin sound = Pinyin.of(topic.folded());
    return new TopicName(topic.name(), topic.folded(), sound.full(), sound.initials());
  }

  private static Article without(Boilerplate boilerplate, Article article) {
    Body body = boilerplate.without(article.body());
    return body.equals(article.body())
        ? article
        : new Article(
            article.path(),
            article.title(),
            article.section(),
            article.column(),
            article.tags(),
            article.byline(),
            article.published(),
            thumbnail(boilerplate, article, body),
            article.link(),
            article.excerpt(),
            body,
            article.repairs());
  }

  /** A picture that stands in many articles of the column shows none of them. */
  private static @Nullable String thumbnail(Boilerplate boilerplate, Article article, Body body) {
    String thumbnail = article.thumbnail();
    return thumbnail == null || !boilerplate.holdsPicture(thumbnail)
        ? thumbnail
        : body.blocks().stream()
            .filter(Block.Picture.class::isInstance)
            .map(block -> ((Block.Picture) block).address())
            .findFirst()
            .orElse(null);
  }
}
