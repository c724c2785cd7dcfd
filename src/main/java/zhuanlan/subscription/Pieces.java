package zhuanlan.subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The vocabulary: how each kind of piece is written, in the form that {@link PlainLine} gives. */
final class Pieces {

  private static final List<Rule> RULES =
      Stream.of(RhythmWords.RULES, DayWords.RULES, TimeWords.RULES, LinkWords.RULES)
          .flatMap(List::stream)
          .toList();

  private Pieces() {}

  /** The piece that begins at a place, after those read before it. */
  static Optional<Match> at(String text, int from, List<Piece> before) {
    return RULES.stream().flatMap(rule -> rule.at(text, from, before).stream()).findFirst();
  }

  /**
   * What was read.
   *
   * @param end the place after it
   */
  record Match(Piece piece, int end) {}

  /**
   * One way of writing.
   *
   * @param fits tells by the pieces before whether it may stand there
   */
  record Rule(Pattern pattern, Predicate<List<Piece>> fits, Function<Matcher, Piece> piece) {

    /** May stand anywhere. */
    static Rule of(String pattern, Function<Matcher, Piece> piece) {
      return new Rule(Pattern.compile(pattern), before -> true, piece);
    }

    /** May stand anywhere and always says the same. */
    static Rule of(String pattern, Piece piece) {
      return of(pattern, match -> piece);
    }

    /** May not stand first. */
    static Rule inside(String pattern, Piece piece) {
      return new Rule(Pattern.compile(pattern), before -> !before.isEmpty(), match -> piece);
    }

    private Optional<Match> at(String text, int from, List<Piece> before) {
      Matcher match = pattern.matcher(text).region(from, text.length());
      // What stands before the region counts for what is looked for behind.
      match.useTransparentBounds(true).useAnchoringBounds(false);
      return fits.test(before) && match.lookingAt()
          ? Optional.of(new Match(piece.apply(match), match.end()))
          : Optional.empty();
    }
  }
}
