package zhuanlan.subscription;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the day by which people say which of two hours they mean. Hours from 24 on belong to
 * the night that has begun on the day before: 晚上12点 is 24.
 */
enum PartOfDay {
  BEFORE_DAWN("凌晨"),
  MORNING("清晨|清早|早晨|早上|早间|上午"),
  MIDDAY("中午|正午|午间"),
  AFTERNOON("下午|午后|傍晚"),
  EVENING("晚上|晚间|夜晚|夜里|夜间|深夜"),
  MIDNIGHT("半夜|午夜|子夜");

  private static final int HALF = 12;
  private static final int WHOLE = 24;
  private static final int LAST_AT_MIDDAY = 3;
  private static final int LAST_AT_NIGHT = 4;

  private final String words;

  PartOfDay(String words) {
    this.words = words;
  }

  /** All Chinese words for parts of the day, as a regular expression. */
  static String pattern() {
    return Stream.of(values()).map(part -> part.words).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The part that a Chinese word names. */
  static PartOfDay of(String word) {
    return Stream.of(values())
        .filter(part -> List.of(part.words.split("\\|")).contains(word))
        .findFirst()
        .orElseThrow();
  }

  /** The hour of the day that is meant by the hour as it is said. */
  int hour(int said) {
    return switch (this) {
      case BEFORE_DAWN -> said == HALF ? 0 : said;
      case MORNING -> said;
      case MIDDAY -> said >= 1 && said <= LAST_AT_MIDDAY ? said + HALF : said;
      case AFTERNOON -> said >= 1 && said < HALF ? said + HALF : said;
      case EVENING, MIDNIGHT ->
          said <= LAST_AT_NIGHT ? said + WHOLE : said <= HALF ? said + HALF : said;
    };
  }

  /** The hour that is meant when none is said with it; empty when that is anybody's guess. */
  OptionalInt alone() {
    return switch (this) {
      case MIDDAY -> OptionalInt.of(HALF);
      case MIDNIGHT -> OptionalInt.of(WHOLE);
      case BEFORE_DAWN, MORNING, AFTERNOON, EVENING -> OptionalInt.empty();
    };
  }
}
