package zhuanlan.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the bot speaks. */
public enum Language {
  SIMPLIFIED("zh-Hans"),
  TRADITIONAL("zh-Hant"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Its IETF tag, as in the settings and in the names of the catalogue's files. */
  public String tag() {
    return tag;
  }

  /** The locale of its numbers and dates. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * The language that serves a client's language tag best, such as {@code zh-hans}, {@code zh-TW},
   * {@code en-GB}.
   *
   * @param fallback taken when the tag is absent or of another language
   */
  public static Language ofTag(@Nullable String tag, Language fallback) {
    if (tag == null) {
      return fallback;
    }
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return switch (locale.getLanguage()) {
      case "en" -> ENGLISH;
      case "zh" -> isTraditional(locale) ? TRADITIONAL : SIMPLIFIED;
      default -> fallback;
    };
  }

  private static boolean isTraditional(Locale locale) {
    if (!locale.getScript().isEmpty()) {
      return locale.getScript().equals("Hant");
    }
    return switch (locale.getCountry()) {
      case "TW", "HK", "MO" -> true;
      default -> false;
    };
  }
}
