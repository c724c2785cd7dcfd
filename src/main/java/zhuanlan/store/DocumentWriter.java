package zhuanlan.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import zhuanlan.article.Article;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.TopicName;
import zhuanlan.index.Block;
import zhuanlan.index.PostingBuffer;
import zhuanlan.index.Runs;

/** Lays documents and pieces of the index down, unseen by readers, in one short act. */
final class DocumentWriter implements AutoCloseable {

  private final Statement document;
  private final Statement text;
  private final Statement topic;
  private final Statement newSegment;
  private final Postings postings;

  DocumentWriter(Connection connection) {
    document =
        new Statement(
            connection,
            """
            INSERT INTO document (id, title, section, column_name, writer, source, published,
              picture, link, kind, summary, topics, about)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    text =
        new Statement(
            connection, "INSERT INTO document_text (document, text, blocks) VALUES (?, ?, ?)");
    topic =
        new Statement(
            connection,
            """
            INSERT INTO topic (folded, name, pinyin, initials) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """);
    newSegment =
        new Statement(
            connection, "INSERT INTO segment (id, first, last, live) VALUES (?, ?, ?, 0)");
    postings = new Postings(connection);
  }

  /**
   * Writes a document and takes its words into the buffer.
   *
   * @param knownTopics those that need not be written; grows
   */
  void write(int id, Entry entry, PostingBuffer words, Set<String> knownTopics) {
    Article article = entry.article();
    Instant published = article.published();
    List<String> topics = entry.topics().stream().map(it -> it.topic().folded()).toList();
    String topicLines = String.join("\n", topics);
    String about = title(entry) + '\n' + topicLines;
    String searchable = entry.searchable() + '\n' + topicLines;
    document.run(
        id,
        article.title(),
        article.section(),
        article.column(),
        article.byline().writer(),
        article.byline().source(),
        published == null ? null : published.toEpochMilli(),
        article.thumbnail(),
        article.link(),
        article.body().kind(article.title()).name(),
        Json.array(entry.summary()),
        TopicLines.of(entry.topics()),
        Runs.marked(about));
    text.run(id, Runs.marked(searchable), Json.of(article.body()));
    for (Entry.WeightedTopic each : entry.topics()) {
      if (knownTopics.add(each.topic().folded())) {
        write(each.topic());
      }
    }
    words.add(id, searchable, about, topics);
  }

  /** Writes what the buffer holds as a piece of the index. */
  void write(Segment segment, PostingBuffer words) {
    newSegment.run(segment.id(), segment.first(), segment.last());
    words.drain(block -> write(segment, block));
  }

  private void write(Segment segment, Block block) {
    postings.write(segment.id(), block);
  }

  private void write(TopicName name) {
    topic.run(name.folded(), name.name(), name.pinyin(), name.initials());
  }

  private static String title(Entry entry) {
    return entry.searchable().lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    document.close();
    text.close();
    topic.close();
    newSegment.close();
    postings.close();
  }
}
