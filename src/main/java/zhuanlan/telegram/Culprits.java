package zhuanlan.telegram;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which of many pictures Telegram means (bot-api.md §2.7, §3.2). */
final class Culprits {

  private static final Pattern ABOUT_KEPT =
      Pattern.compile("file_id|file identifier|file_reference|media_empty");
  private static final Pattern ABOUT_ADDRESSES =
      Pattern.compile("no_media_found|url|web ?page|address");
  private static final Pattern ABOUT_FILES =
      Pattern.compile(
          "dimension|process_failed|save_file|extension|ext_invalid|file_part|too large");

  private Culprits() {}

  /**
   * The references of the pictures that are to blame, at least one of those given.
   *
   * @param description Telegram's words
   * @param photos how each picture was sent, by its reference; at least one
   * @param names what each picture is called in the message
   */
  static Set<String> of(
      String description, Map<String, Photo> photos, UnaryOperator<String> names) {
    Set<String> named =
        those(photos, each -> isNamed(description, each.getKey(), names.apply(each.getKey())));
    if (!named.isEmpty()) {
      return named;
    }
    String said = description.toLowerCase(Locale.ROOT);
    Set<String> kept = those(photos, each -> each.getValue() instanceof Photo.Kept);
    Set<String> elsewhere = those(photos, each -> each.getValue() instanceof Photo.Elsewhere);
    Set<String> fresh = those(photos, each -> each.getValue() instanceof Photo.Fresh);
    if (ABOUT_KEPT.matcher(said).find() && !kept.isEmpty()) {
      return kept;
    }
    if (ABOUT_ADDRESSES.matcher(said).find() && !elsewhere.isEmpty()) {
      return elsewhere;
    }
    if (ABOUT_FILES.matcher(said).find() && !fresh.isEmpty()) {
      return fresh;
    }
    // The likeliest first: what Telegram kept long ago, then what it must fetch itself.
    if (!kept.isEmpty()) {
      return kept;
    }
    return elsewhere.isEmpty() ? fresh : elsewhere;
  }

  private static boolean isNamed(String description, String reference, String name) {
    return description.contains(reference)
        || Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
            .matcher(description)
            .find();
  }

  private static Set<String> those(
      Map<String, Photo> photos, Predicate<Map.Entry<String, Photo>> wanted) {
    return photos.entrySet().stream()
        .filter(wanted)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
