package zhuanlan.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times in all the forms that feeds and blogs write them. */
final class PublicationTime {

  private static final String TIME = "(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?";
  private static final String ZONE = "(?: *([A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d\\d)?))?";

  /** Year first: ISO 8601, YAML, slashes, Chinese. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:(?: *T *| *)" + TIME + ZONE + ")?");

  /** {@code Fri, 19 Mar 2021 09:04:25 GMT} and its older forms (RFC 822, RFC 1123). */
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? +)?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\\d{4}|\\d{2})(?: +"
              + TIME
              + ZONE
              + ")?");

  /**
   * {@code Fri Mar 19 2021 17:04:25 GMT+0800 (中国标准时间)}, as JavaScript prints it, and {@code March
   * 19, 2021}.
   */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? +)?([A-Za-z]{3})[a-z]{0,6}\\.? (\\d{1,2}),? (\\d{4})(?:,? +"
              + TIME
              + ZONE
              + "(?: *\\(.{0,60}\\))?)?");

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** The zones of RFC 822 and of neighbours; {@code CST} is left to the store: here it is China. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("HKT", ZoneOffset.ofHours(8)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("KST", ZoneOffset.ofHours(9)));

  private PublicationTime() {}

  /**
   * The time that is written; empty when it is none.
   *
   * @param zone for a time without a zone
   */
  static Optional<Instant> parse(String written, ZoneId zone) {
    try {
      String text = HalfDay.undone(written);
      Matcher match = YEAR_FIRST.matcher(text);
      if (match.matches()) {
        return Optional.of(
            instant(match, number(match, 1), number(match, 2), number(match, 3), zone));
      }
      match = MAIL.matcher(text);
      if (match.matches()) {
        int year = number(match, 3);
        int full = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
        return Optional.of(instant(match, full, month(match.group(2)), number(match, 1), zone));
      }
      match = MONTH_FIRST.matcher(text);
      if (match.matches()) {
        return Optional.of(
            instant(match, number(match, 3), month(match.group(1)), number(match, 2), zone));
      }
      match = COMPACT.matcher(text);
      if (match.matches()) {
        return Optional.of(
            LocalDate.of(number(match, 1), number(match, 2), number(match, 3))
                .atStartOfDay(zone)
                .toInstant());
      }
      if (EPOCH.matcher(written).matches()) {
        long number = Long.parseLong(written);
        return Optional.of(
            written.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
      }
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** All these forms have the clock in groups 4 to 6 and the zone in 7. */
  private static Instant instant(Matcher match, int year, int month, int day, ZoneId zone) {
    int hour = number(match, 4);
    LocalDateTime local =
        LocalDateTime.of(
            year, month, day, hour == 24 ? 0 : hour, number(match, 5), number(match, 6));
    return (hour == 24 ? local.plusDays(1) : local).atZone(zone(match.group(7), zone)).toInstant();
  }

  private static ZoneId zone(@Nullable String name, ZoneId zone) {
    if (name == null || name.equalsIgnoreCase("CST")) {
      return zone;
    }
    ZoneOffset known = ZONES.get(name.toUpperCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    String digits = name.startsWith("GMT") || name.startsWith("UTC") ? name.substring(3) : name;
    boolean oneDigit = digits.length() == 2 || digits.indexOf(':') == 2;
    return ZoneOffset.of(oneDigit ? digits.charAt(0) + "0" + digits.substring(1) : digits);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(Matcher match, int group) {
    String digits = match.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
