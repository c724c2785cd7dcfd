package zhuanlan.subscription;

import java.util.List;
import java.util.regex.Matcher;
import zhuanlan.subscription.Piece.Part;
import zhuanlan.subscription.Piece.Time;
import zhuanlan.subscription.Pieces.Rule;

/** How times of day are told. */
final class TimeWords {

  /** An hour in characters. */
  static final String HOUR = "(?:二?十[一二三四五六七八九]?|[〇零一二两三四五六七八九])";

  /** A part of the day in characters. */
  static final String PART = PartOfDay.pattern();

  private static final String DIGIT = "[〇零一二三四五六七八九]";
  private static final String MINUTE =
      "(?:\\d{1,2}|" + DIGIT + "?十[一二三四五六七八九]?|" + DIGIT + "{2}|" + DIGIT + "(?=分))";
  private static final String HALF_DAY =
      "(?:[ap]\\.?m(?![a-z])\\.?|in the (?:morning|afternoon|evening)|at night"
          + "|(?<=12(?::00)? ?)(?:noon|midnight))";
  private static final String END = "(?![\\d:a-z])";
  private static final String CLOCK = "(?=\\d{1,2}[:点时]|" + HOUR + "[点时])";

  /** As in {@code PM 9:00}. */
  private static final String AFTER_HALF_DAY = "(?= ?\\d{1,2}(?::\\d\\d|[点时]半?)(?:[ ,]|$))";

  private static final String WRITTEN =
      "(?=\\d{1,3}:|\\d{1,2}(?:\\.\\d\\d)? ?%1$s)(?<hour>\\d{1,3})"
          + "(?:[:.](?<minute>\\d{1,3})(?::(?<second>\\d{1,3}))?)?(?: ?(?<half>%1$s))?分?";

  private static final String SPOKEN =
      "(?<hour>\\d{1,2}|%s)[点时](?:(?<half>半)|(?<quarter>[一1三3])刻|钟|整"
          + "|过?(?<minute>%s)(?![\\d:点时〇零一二三四五六七八九十])分?)?(?![a-z])";

  static final List<Rule> RULES =
      List.of(
          Rule.of(WRITTEN.formatted(HALF_DAY) + END, TimeWords::written),
          Rule.of(SPOKEN.formatted(HOUR, MINUTE), TimeWords::spoken),
          Rule.of("(?<hour>\\d{1,2})h(?<minute>\\d\\d)" + END, TimeWords::plain),
          Rule.of("(?<=at )(?<hour>\\d{1,2})(?<minute>)(?=[ ,]|$)", TimeWords::plain),
          Rule.of("(?<hour>\\d{1,2})(?<minute>) ?o'?clock" + END, TimeWords::plain),
          Rule.of(PART, match -> new Part(PartOfDay.of(match.group()))),
          Rule.of("am" + AFTER_HALF_DAY, new Part(PartOfDay.BEFORE_DAWN)),
          Rule.of("pm" + AFTER_HALF_DAY, new Part(PartOfDay.AFTERNOON)),
          Rule.of("早" + CLOCK + "|(?<=每)早", new Part(PartOfDay.MORNING)),
          Rule.of("晚" + CLOCK + "|(?<=每)晚", new Part(PartOfDay.EVENING)),
          Rule.of("(?:noon|midday)(?![a-z])", new Part(PartOfDay.MIDDAY)),
          Rule.of("midnight(?![a-z])", new Part(PartOfDay.MIDNIGHT)),
          Rule.inside("mornings?(?![a-z])", new Part(PartOfDay.MORNING)),
          Rule.inside("afternoons?(?![a-z])", new Part(PartOfDay.AFTERNOON)),
          Rule.inside("(?:evening|night)s?(?![a-z])", new Part(PartOfDay.EVENING)));

  private static final int QUARTER = 15;
  private static final int HALF_HOUR = 30;
  private static final int HALF_A_DAY = 12;

  private TimeWords() {}

  /** {@code 08:30}, {@code 9:30 pm}, {@code 9.30pm}, {@code 9 in the evening}. */
  private static Piece written(Matcher match) {
    int hour = Integer.parseInt(match.group("hour"));
    String minute = match.group("minute");
    String second = match.group("second");
    String half = match.group("half");
    boolean written = minute == null || minute.length() == 2;
    boolean whole = second == null || second.equals("00");
    if (!written || !whole || (half != null && half.startsWith("a") && hour > HALF_A_DAY)) {
      return Time.NEVER;
    }
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    return new Time(hour, minutes, half == null ? null : part(half), false);
  }

  private static PartOfDay part(String half) {
    return switch (half) {
      case "noon" -> PartOfDay.MIDDAY;
      case "midnight" -> PartOfDay.MIDNIGHT;
      case "in the morning" -> PartOfDay.BEFORE_DAWN;
      case "in the afternoon" -> PartOfDay.AFTERNOON;
      case "in the evening", "at night" -> PartOfDay.EVENING;
      default -> half.startsWith("a") ? PartOfDay.BEFORE_DAWN : PartOfDay.AFTERNOON;
    };
  }

  /** {@code 8点半}, {@code 八点一刻}, {@code 8时05分}, {@code 二十点}. */
  private static Piece spoken(Matcher match) {
    String quarter = match.group("quarter");
    String minute = match.group("minute");
    int minutes =
        match.group("half") != null
            ? HALF_HOUR
            : quarter != null
                ? Numeral.of(quarter) * QUARTER
                : minute != null ? Numeral.of(minute) : 0;
    return new Time(Numeral.of(match.group("hour")), minutes, null, true);
  }

  /** {@code 21h30}, {@code at 9}. */
  private static Piece plain(Matcher match) {
    String minute = match.group("minute");
    return new Time(
        Integer.parseInt(match.group("hour")),
        minute.isEmpty() ? 0 : Integer.parseInt(minute),
        null,
        true);
  }
}
