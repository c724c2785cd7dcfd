package zhuanlan.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Puts small things together, in order, so that a message holds three such groups. */
final class Groups {

  /** What a group may take of the source; one thing must not take more. */
  static final int MOST_BYTES = 9_000;

  private Groups() {}

  /**
   * The groups, none empty.
   *
   * @param bytes how many bytes one takes
   * @param most how many may stand together
   */
  static <T> List<List<T>> of(List<T> things, ToIntFunction<T> bytes, int most) {
    List<List<T>> groups = new ArrayList<>();
    List<T> group = new ArrayList<>();
    int taken = 0;
    for (T thing : things) {
      int needed = bytes.applyAsInt(thing);
      if (!group.isEmpty() && (group.size() == most || taken + needed > MOST_BYTES)) {
        groups.add(List.copyOf(group));
        group.clear();
        taken = 0;
      }
      group.add(thing);
      taken += needed;
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }
}
