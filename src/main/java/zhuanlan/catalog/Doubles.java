package zhuanlan.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Topics that say what another one in a list says already. */
final class Doubles {

  private Doubles() {}

  /**
   * The list without other names of a topic before, and without pieces of longer names that hardly
   * occur elsewhere (拼多 where 拼多多 is).
   */
  static List<TopicUse> removed(List<TopicUse> topics, Aliases aliases) {
    Set<String> seen = new HashSet<>();
    List<TopicUse> single = new ArrayList<>();
    for (TopicUse each : topics) {
      boolean piece = topics.stream().anyMatch(other -> isPieceOf(each, other));
      if (!piece && seen.add(aliases.main(each.folded()))) {
        single.add(each);
      }
    }
    return single;
  }

  private static boolean isPieceOf(TopicUse piece, TopicUse whole) {
    return whole.folded().length() > piece.folded().length()
        && !piece.folded().isEmpty()
        && whole.folded().contains(piece.folded())
        && whole.articles() * 5 >= piece.articles() * 4;
  }
}
