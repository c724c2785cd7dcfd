package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.subscription.Wishes;

/**
 * How the digests of an order shall come; what is not said stays as it is.
 *
 * @param wishes in the order in which they were said, the last of those that contradict counts
 * @param maxItems how many articles a digest tells in full; null when nothing was said
 */
record WishWords(List<Wish> wishes, @Nullable Integer maxItems) {

  /** Nothing was said. */
  static final WishWords NONE = new WishWords(List.of(), null);

  WishWords {
    wishes = List.copyOf(wishes);
  }

  /** What must be said to change the usual wishes to these. */
  static WishWords between(Wishes usual, Wishes wanted) {
    return new WishWords(
        Stream.of(Wish.values()).filter(it -> it.isOf(wanted, usual)).toList(),
        wanted.maxItems() == usual.maxItems() ? null : wanted.maxItems());
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  WishWords with(Wish wish) {
    List<Wish> all = new ArrayList<>(wishes);
    all.add(wish);
    return new WishWords(all, maxItems);
  }

  WishWords withMaxItems(int items) {
    return new WishWords(wishes, items);
  }

  /** The wishes that come of those before. */
  Wishes in(Wishes before) {
    Wishes all = before;
    if (maxItems != null) {
      all =
          new Wishes(
              maxItems, before.silent(), before.evenEmpty(), before.buttons(), before.format());
    }
    for (Wish wish : wishes) {
      all = wish.in(all);
    }
    return all;
  }

  /** As a command line has them. */
  String written() {
    Stream<String> words = wishes.stream().map(Wish::word);
    return Stream.concat(words, maxItems == null ? Stream.of() : Stream.of("max " + maxItems))
        .collect(Collectors.joining(" "));
  }
}
