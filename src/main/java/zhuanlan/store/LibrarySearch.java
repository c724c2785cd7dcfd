package zhuanlan.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Terms;
import zhuanlan.index.Field;
import zhuanlan.index.Needle;
import zhuanlan.index.WordRange;
import zhuanlan.store.Wanted.Thing;

/**
 * Finds documents by their words: candidates from the index, doubts settled by their texts. Sets of
 * documents are sets of their {@link Ranks}. For one reading act; not thread-safe.
 */
final class LibrarySearch implements AutoCloseable {

  /** So many doubtful candidates are counted one by one; of more the number is reckoned. */
  private static final int COUNTED = 200;

  /**
   * So many candidates from all over are looked at besides to reckon how many hold what is asked.
   */
  private static final int SAMPLE = 64;

  /** Where common pairs seldom make up the word, a search ends after so many texts. */
  private static final int LOOKED_AT = 3_000;

  private static final double GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;

  private final Handle handle;
  private final Ranks ranks;
  private final Documents documents;
  private final List<Segment> segments;
  private final Postings postings;

  LibrarySearch(Handle handle, Ranks ranks, Documents documents) {
    this.handle = handle;
    this.ranks = ranks;
    this.documents = documents;
    this.segments = SegmentMerge.live(handle);
    this.postings = new Postings(handle.getConnection());
  }

  /** See {@link zhuanlan.catalog.Articles#search}. */
  Listing search(Terms terms, int from, int count) {
    Wanted wanted = Wanted.of(terms);
    if (!wanted.isIndexed()) {
      return Listing.EMPTY;
    }
    try (Doubts doubts = new Doubts(handle.getConnection(), wanted)) {
      Walk walk = new Walk(wanted, doubts);
      List<Integer> stretch = walk.stretch(from, Math.max(0, count));
      return new Listing(headlines(stretch), walk.total(), walk.settled);
    }
  }

  /** The newest documents about all of these, the newest first. */
  List<Integer> about(Terms terms, int count) {
    Wanted wanted = Wanted.of(terms);
    if (!wanted.isIndexed()) {
      return List.of();
    }
    try (Doubts doubts = new Doubts(handle.getConnection(), wanted)) {
      return new Walk(wanted, doubts).about(count);
    }
  }

  /** Those that have one of these topics, by its folded name. */
  BitSet on(Iterable<String> topics) {
    BitSet on = new BitSet(ranks.size());
    topics.forEach(topic -> addAll(on, WordRange.ofTopic(topic)));
    return on;
  }

  /** Those in which one of the names may occur; where the thing is sure, it does. */
  BitSet mayHold(Thing thing, Field field) {
    BitSet any = new BitSet(ranks.size());
    thing.needles().forEach(needle -> any.or(mayHold(needle, field)));
    return any;
  }

  private BitSet mayHold(Needle needle, Field field) {
    BitSet all = everything();
    for (WordRange word : needle.words()) {
      if (!all.isEmpty()) {
        BitSet these = new BitSet(ranks.size());
        addAll(these, word.in(field));
        all.and(these);
      }
    }
    return all;
  }

  private BitSet everything() {
    BitSet all = new BitSet(ranks.size());
    all.set(0, ranks.size());
    return all;
  }

  private void addAll(BitSet to, WordRange words) {
    for (Segment segment : segments) {
      postings.each(
          segment,
          words,
          document -> {
            int rank = ranks.of(document);
            if (rank >= 0) {
              to.set(rank);
            }
          });
    }
  }

  /** See {@link Documents#headlines}. */
  List<Headline> headlines(List<Integer> shown) {
    return documents.headlines(handle, shown);
  }

  @Override
  public void close() {
    postings.close();
  }

  /** One way through what a search finds: first those about it, then those that mention it. */
  private final class Walk {
    private final Doubts doubts;
    private final BitSet found;
    private final BitSet about;
    private final int candidates;

    /** Claims that no text needs to be looked at. */
    private final boolean sure;

    /** Claims that what is found was counted and needs no look at its text any more. */
    private final boolean settled;

    private int held;
    private int lacked;

    Walk(Wanted wanted, Doubts doubts) {
      this.doubts = doubts;
      sure = wanted.isSure();
      found = all(wanted, Field.TEXT);
      wanted.none().stream()
          .filter(Thing::isSure)
          .forEach(thing -> found.andNot(mayHold(thing, Field.TEXT)));
      about = found.isEmpty() ? new BitSet() : all(wanted, Field.ABOUT);
      settled = sure || found.cardinality() <= COUNTED;
      if (settled && !sure) {
        found.stream().filter(rank -> !doubts.holds(ranks.document(rank))).forEach(found::clear);
      }
      about.and(found);
      candidates = found.cardinality();
    }

    private BitSet all(Wanted wanted, Field field) {
      BitSet all = everything();
      wanted.all().forEach(thing -> all.and(mayHold(thing, field)));
      return all;
    }

    /**
     * How many are found, asked for last. Of doubtful ones the share is taken that holds of those
     * that were looked at, some from all over among them: the newest alone may be unlike the rest.
     */
    int total() {
      int doubtful = found.cardinality();
      if (settled || doubtful == 0) {
        return candidates;
      }
      for (int i = 0; i < SAMPLE; i++) {
        int rank = found.nextSetBit((int) (spread(i) * found.length()));
        look(ranks.document(rank));
      }
      return candidates - doubtful + (int) ((long) doubtful * held / (held + lacked));
    }

    /** Of consecutive numbers, places between 0 and 1 all over and in no rhythm. */
    private static double spread(int number) {
      return number * GOLDEN_SECTION % 1;
    }

    /** Documents of the list, without those at its head. */
    List<Integer> stretch(int from, int count) {
      List<Integer> head = about(from + count);
      for (int rank = found.length() - 1;
          rank >= 0 && head.size() < from + count;
          rank = found.previousSetBit(rank - 1)) {
        int document = ranks.document(rank);
        if (holds(document)) {
          head.add(document);
        }
      }
      return head.subList(Math.min(from, head.size()), head.size());
    }

    /** The newest about it; they are no mere mentions any more. */
    List<Integer> about(int count) {
      List<Integer> newest = new ArrayList<>();
      for (int rank = about.length() - 1;
          rank >= 0 && newest.size() < count;
          rank = about.previousSetBit(rank - 1)) {
        int document = ranks.document(rank);
        if (sure || (doubts.isAbout(document) && (settled || doubts.holds(document)))) {
          newest.add(document);
          found.clear(rank);
        }
      }
      return newest;
    }

    private boolean holds(int document) {
      return settled || (held + lacked < LOOKED_AT && look(document));
    }

    private boolean look(int document) {
      boolean holds = doubts.holds(document);
      held += holds ? 1 : 0;
      lacked += holds ? 0 : 1;
      return holds;
    }
  }
}
