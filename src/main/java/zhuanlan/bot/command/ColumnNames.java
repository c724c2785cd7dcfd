package zhuanlan.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Counted;

/** Tells which words are the whole name of a column, in whatever script and width. */
final class ColumnNames {

  /** There are no columns. */
  static final ColumnNames NONE = new ColumnNames(List.of(), words -> Optional.empty());

  private final Set<Long> lengths;
  private final int mostWords;
  private final Function<String, Optional<String>> nearest;

  private ColumnNames(List<String> names, Function<String, Optional<String>> nearest) {
    this.lengths = names.stream().map(ColumnNames::length).collect(Collectors.toSet());
    this.mostWords = names.stream().mapToInt(it -> it.split("[\\s\\p{Z}]+").length).max().orElse(0);
    this.nearest = nearest;
  }

  /** The columns that there are now. */
  static ColumnNames of(Catalog catalog) {
    return new ColumnNames(catalog.columns().stream().map(Counted::name).toList(), catalog::column);
  }

  /** These columns alone, by their exact names. */
  static ColumnNames only(List<String> names) {
    return new ColumnNames(names, words -> Optional.of(words).filter(names::contains));
  }

  /** How many words the longest name has. */
  int mostWords() {
    return mostWords;
  }

  /** The exact name of the column that these words are the name of. */
  Optional<String> called(String words) {
    // A column is also found by a part of its name; the whole of it is as long as it.
    long length = length(words);
    return lengths.contains(length)
        ? nearest.apply(words).filter(name -> length(name) == length)
        : Optional.empty();
  }

  private static long length(String name) {
    return name.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
