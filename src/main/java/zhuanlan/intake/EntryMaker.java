package zhuanlan.intake;

import java.util.List;
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

  private final Summarizer summarizer = new Summarizer();
  private final Topics topics = new Topics();

  /** The article of a file, without the boilerplate of its column. */
  Entry entry(FileRecord file, Article read, Boilerplate boilerplate) {
    Article article = without(boilerplate, read);
    List<String> prose = article.body().prose();
    return new Entry(
        file,
        article,
        summarizer.summarize(article.title(), prose, Summarizer.USUAL_CHARACTERS),
        topics(article, prose),
        Fold.of(article.title() + "\n" + article.body().text()));
  }

  private List<Entry.WeightedTopic> topics(Article article, List<String> prose) {
    List<String> headings =
        article.body().blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).line().text())
            .toList();
    return topics.of(article.title(), headings, prose, MOST_TOPICS).stream()
        .map(it -> new Entry.WeightedTopic(named(it), it.weight()))
        .toList();
  }

  private static TopicName named(Topic topic) {
    Pinyin sound = Pinyin.of(topic.folded());
    return new TopicName(topic.name(), topic.folded(), sound.full(), sound.initials());
  }

  private static Article without(Boilerplate boilerplate, Article article) {
    Body body = boilerplate.without(article.body());
    return body == article.body()
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
