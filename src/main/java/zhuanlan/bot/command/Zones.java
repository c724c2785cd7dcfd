package zhuanlan.bot.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Time zones as people write them: {@code Asia/Tokyo}, {@code tokyo}, {@code UTC+8}. */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?<base>UTC|GMT|)(?:(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?)?");

  /** Names of regions; those of machines would only confuse. */
  private static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> name.indexOf('/') > 0)
          .filter(name -> !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
          .sorted()
          .toList();

  private Zones() {}

  /** The zone that is called so, or whose city is. */
  static Optional<ZoneId> of(String words) {
    Matcher offset = OFFSET.matcher(words.strip().toUpperCase(Locale.ROOT));
    if (offset.matches() && !words.isBlank()) {
      return at(offset);
    }
    String wanted = folded(words);
    Optional<String> named = NAMES.stream().filter(it -> folded(it).equals(wanted)).findFirst();
    return named
        .or(() -> NAMES.stream().filter(it -> city(it).equals(wanted)).findFirst())
        .map(ZoneId::of);
  }

  /** The names that people may have meant, the nearest first. */
  static List<String> near(String words, int count) {
    String wanted = folded(words);
    int most = Math.max(1, wanted.length() / 3);
    return wanted.length() < 2
        ? List.of()
        : NAMES.stream()
            .filter(name -> distance(name, wanted) <= most)
            .sorted(Comparator.comparingInt(name -> distance(name, wanted)))
            .limit(count)
            .toList();
  }

  private static int distance(String name, String wanted) {
    if (folded(name).contains(wanted)) {
      return 1;
    }
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return Math.min(distance.apply(city(name), wanted), distance.apply(folded(name), wanted));
  }

  private static String city(String name) {
    return folded(name.substring(name.lastIndexOf('/') + 1));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Optional<ZoneId> at(Matcher offset) {
    String base = offset.group("base");
    int sign = "-".equals(offset.group("sign")) ? -1 : 1;
    int hours = number(offset.group("hours"));
    int minutes = number(offset.group("minutes"));
    try {
      ZoneOffset shift = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
      return Optional.of(base.isEmpty() ? shift : ZoneId.ofOffset(base, shift));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
