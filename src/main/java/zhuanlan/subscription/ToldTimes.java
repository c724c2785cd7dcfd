package zhuanlan.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.Phrase.Said;
import zhuanlan.subscription.Piece.Link;

/** The times that a line tells, each with the part of the day it is in. Not thread-safe. */
final class ToldTimes {

  private final List<ToldTime> times = new ArrayList<>();

  /** A part of the day whose hour is still to come; null for none. */
  private @Nullable Said open;

  /** The part of the day of the time before; null for none. */
  private @Nullable PartOfDay held;

  List<ToldTime> all() {
    return times;
  }

  /** A part of the day whose hour follows; the one before must be closed. */
  void open(Said part) {
    open = part;
  }

  /**
   * A time that exists.
   *
   * @param link what ties it to what is before it
   * @param follows claims that this is a time as well
   */
  void add(Said said, Piece.Time time, Link link, boolean follows) {
    PartOfDay part = time.part();
    if (part == null && open != null && open.piece() instanceof Piece.Part before) {
      part = before.part();
    } else if (part == null && follows && link == Link.AND && time.spoken()) {
      part = held;
    }
    int hour = part == null ? time.hour() : part.hour(time.hour());
    times.add(ToldTime.of(hour, time.minute(), said));
    held = part;
    open = null;
  }

  /** Claims that a part of the day waits for its hour which can do without. */
  boolean isOpenAlone() {
    return alone().isPresent();
  }

  /**
   * No hour comes any more.
   *
   * @return the part of the day that would have needed one
   */
  Optional<Said> close() {
    Optional<Said> left = Optional.ofNullable(open);
    OptionalInt hour = alone();
    open = null;
    if (left.isPresent() && hour.isPresent()) {
      times.add(ToldTime.of(hour.getAsInt(), 0, left.get()));
      return Optional.empty();
    }
    return left;
  }

  private OptionalInt alone() {
    return open != null && open.piece() instanceof Piece.Part part
        ? part.part().alone()
        : OptionalInt.empty();
  }
}
