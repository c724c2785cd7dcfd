package zhuanlan.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.index.PostingBuffer;

/**
 * Takes an import down: documents and index at once, in acts of a moment each; what they replace is
 * remembered until {@link TakeOver}. Not for several threads.
 */
final class LibraryWriter implements Articles.Writer {

  /** Few enough that other writing waits no longer than a moment. */
  private static final int AT_ONCE = 64;

  /** The names of more topics are not remembered but written again. */
  private static final int MOST_TOPICS = 50_000;

  private final Database database;
  private final Set<Integer> usedSegments;
  private final PostingBuffer words = new PostingBuffer();
  private final Set<String> topics = new HashSet<>();
  private final Map<Integer, Entry> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> ofIdentity = new HashMap<>();
  private final Map<String, Integer> ofPath = new HashMap<>();

  /** By document, from the first one on; null for one that is superseded. */
  private final List<@Nullable FileRecord> loaded = new ArrayList<>();

  private final Map<String, FileRecord> settled = new LinkedHashMap<>();
  private final Set<String> forgotten = new LinkedHashSet<>();
  private final Map<String, Set<String>> learned = new LinkedHashMap<>();
  private final List<Integer> superseded = new ArrayList<>();
  private final List<Integer> segments = new ArrayList<>();
  private final int first;
  private int next;

  /**
   * @param first the lowest number for a document that was never given out
   * @param usedSegments the numbers of segments that there are
   */
  LibraryWriter(Database database, int first, Set<Integer> usedSegments) {
    this.database = database;
    this.first = first;
    this.next = first;
    this.usedSegments = new HashSet<>(usedSegments);
  }

  @Override
  public void load(Entry entry) {
    Integer document = next++; // one object for all maps: there may be very many
    FileRecord file = entry.file();
    supersede(ofPath.put(file.path(), document));
    supersede(ofIdentity.put(file.identity(), document));
    loaded.add(file);
    settled.remove(file.path());
    forgotten.remove(file.path());
    waiting.put(document, entry);
    if (waiting.size() >= AT_ONCE) {
      layDown();
    }
  }

  @Override
  public void settle(FileRecord file) {
    supersede(ofPath.remove(file.path()));
    settled.put(file.path(), file);
  }

  @Override
  public void forget(String path) {
    forgotten.add(path);
  }

  @Override
  public void learn(String column, Set<String> boilerplate) {
    learned.computeIfAbsent(column, name -> new LinkedHashSet<>()).addAll(boilerplate);
  }

  /** The last word on a path or an identity counts. */
  private void supersede(@Nullable Integer document) {
    if (document != null && loaded.set(document - first, null) != null) {
      superseded.add(document);
    }
  }

  /** Lays down what is still waiting, and the last piece of the index. */
  void finish() {
    layDown();
    if (!words.isEmpty()) {
      act(this::writeSegment);
    }
  }

  /** The lowest document. */
  int first() {
    return first;
  }

  /** Documents that the import itself has thought better of. */
  List<Integer> superseded() {
    return superseded;
  }

  /** The file that a document of this import comes from; null when the document is superseded. */
  @Nullable FileRecord fileOf(int document) {
    return loaded.get(document - first);
  }

  Map<String, FileRecord> settled() {
    return settled;
  }

  Set<String> forgotten() {
    return forgotten;
  }

  Map<String, Set<String>> learned() {
    return learned;
  }

  List<Integer> segments() {
    return segments;
  }

  private void layDown() {
    act(
        writer -> {
          waiting.forEach((document, entry) -> writer.write(document, entry, words, topics));
          if (words.isFull()) {
            writeSegment(writer);
          }
        });
    waiting.clear();
    if (topics.size() > MOST_TOPICS) {
      topics.clear();
    }
  }

  private void writeSegment(DocumentWriter writer) {
    int id = Segment.free(usedSegments);
    usedSegments.add(id);
    segments.add(id);
    writer.write(new Segment(id, words.first(), words.last()), words);
  }

  private void act(Act act) {
    database
        .writer()
        .useTransaction(
            handle -> {
              Connection connection = handle.getConnection();
              try (DocumentWriter writer = new DocumentWriter(connection)) {
                act.write(writer);
              }
            });
  }

  private interface Act {
    void write(DocumentWriter writer);
  }
}
