package zhuanlan.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import zhuanlan.index.Block;
import zhuanlan.index.Segments;

/**
 * Keeps the pieces of the index few: makes one of neighbours that are small or of a size. What a
 * search finds stays the same, before, during and after.
 */
final class SegmentMerge {

  /** Larger pieces are left as they are, so that a merging takes seconds at most. */
  private static final int LARGE = 25_000;

  /**
   * So many blocks are written at once: few enough that other writing waits no longer than a
   * moment.
   */
  private static final int AT_ONCE = 2_000;

  private final Database database;
  private final Ranks ranks;

  /**
   * @param ranks which documents are shown; the others are left out
   */
  SegmentMerge(Database database, Ranks ranks) {
    this.database = database;
    this.ranks = ranks;
  }

  /** Merges what is to be merged. */
  void run() {
    List<Segment> segments = database.reader().withHandle(SegmentMerge::live);
    for (List<Segment> group : groups(segments)) {
      merge(group);
    }
  }

  /** The pieces that readers look into, in the order of their documents. */
  static List<Segment> live(Handle handle) {
    return handle
        .createQuery("SELECT id, first, last FROM segment WHERE live = 1 ORDER BY first")
        .map(
            (row, context) ->
                new Segment(row.getInt("id"), row.getInt("first"), row.getInt("last")))
        .list();
  }

  /**
   * Neighbours to be merged: from the newest back, as long as the next is no larger than all of the
   * group together. So a document is written anew only when its piece doubles.
   */
  private List<List<Segment>> groups(List<Segment> segments) {
    List<List<Segment>> groups = new ArrayList<>();
    List<Segment> group = new ArrayList<>();
    int together = 0;
    for (int i = segments.size() - 1; i >= 0; i--) {
      int documents = shownIn(segments.get(i));
      if (!group.isEmpty() && (documents > together || documents + together > LARGE)) {
        groups.add(group);
        group = new ArrayList<>();
        together = 0;
      }
      group.add(0, segments.get(i));
      together += documents;
    }
    groups.add(group);
    groups.removeIf(each -> each.size() < 2);
    return groups;
  }

  private int shownIn(Segment segment) {
    int shown = 0;
    for (int document = segment.first(); document <= segment.last(); document++) {
      shown += ranks.of(document) >= 0 ? 1 : 0;
    }
    return shown;
  }

  private void merge(List<Segment> group) {
    Segment merged = new Segment(free(), group.get(0).first(), group.get(group.size() - 1).last());
    act(
        connection -> {
          try (Statement begin =
              new Statement(
                  connection, "INSERT INTO segment (id, first, last, live) VALUES (?, ?, ?, 0)")) {
            begin.run(merged.id(), merged.first(), merged.last());
          }
        });
    List<Block> written = new ArrayList<>();
    database
        .reader()
        .useHandle(
            handle -> {
              try (Postings postings = new Postings(handle.getConnection())) {
                Segments.merge(
                    group.stream()
                        .map(each -> new Segments.Source(each.first(), postings.blocks(each)))
                        .toList(),
                    document -> ranks.of(document) >= 0,
                    block -> {
                      written.add(block);
                      if (written.size() == AT_ONCE) {
                        write(merged, written);
                      }
                    });
              }
            });
    write(merged, written);
    act(
        connection -> {
          try (Statement live =
              new Statement(connection, "UPDATE segment SET live = ? WHERE id = ?")) {
            live.run(1, merged.id());
            group.forEach(each -> live.run(0, each.id()));
          }
        });
    new Leftovers(database).deleteSegments(group.stream().map(Segment::id).toList());
  }

  private void write(Segment to, List<Block> blocks) {
    act(
        connection -> {
          try (Postings postings = new Postings(connection)) {
            blocks.forEach(block -> postings.write(to.id(), block));
          }
        });
    blocks.clear();
  }

  private int free() {
    return Segment.free(
        database
            .reader()
            .withHandle(
                handle -> handle.createQuery("SELECT id FROM segment").mapTo(Integer.class).set()));
  }

  private void act(Act act) {
    database.writer().useTransaction(handle -> act.on(handle.getConnection()));
  }

  private interface Act {
    void on(Connection connection);
  }
}
