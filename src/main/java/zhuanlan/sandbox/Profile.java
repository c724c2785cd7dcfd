package zhuanlan.sandbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the bot says about itself, per language (§7). Safe for any thread. */
final class Profile {

  /** A text of the profile: its parameter, its length in code points, Telegram's refusal. */
  enum Field {
    NAME("name", 64, "BOT_TITLE_INVALID"),
    DESCRIPTION("description", 512, "BOT_DESCRIPTION_TOO_LONG"),
    SHORT_DESCRIPTION("short_description", 120, "BOT_ABOUT_TOO_LONG");

    private final String parameter;
    private final int most;
    private final String refusal;

    Field(String parameter, int most, String refusal) {
      this.parameter = parameter;
      this.most = most;
      this.refusal = refusal;
    }

    String parameter() {
      return parameter;
    }
  }

  private final Map<String, String> texts = new ConcurrentHashMap<>();

  Profile(String name) {
    texts.put(key(Field.NAME, ""), name);
  }

  /**
   * Sets a text; an empty one takes it away.
   *
   * @param language two letters, or empty for all who have no text of their own
   */
  void set(Field field, String language, String text) {
    requireLanguage(language);
    String clean = text.strip();
    boolean nameless = field == Field.NAME && clean.isEmpty() && language.isEmpty();
    if (nameless || clean.codePointCount(0, clean.length()) > field.most) {
      throw Refusal.bad(field.refusal);
    }
    if (clean.isEmpty()) {
      texts.remove(key(field, language));
    } else {
      texts.put(key(field, language), clean);
    }
  }

  /** A text in a language, else the one for everybody; empty where there is neither. */
  String get(Field field, String language) {
    requireLanguage(language);
    String common = texts.getOrDefault(key(field, ""), "");
    return texts.getOrDefault(key(field, language), common);
  }

  /** What a person reads. */
  String read(Field field, Person person) {
    String language = person.language().split("-", 2)[0];
    return get(field, language.matches("[a-z]{2}") ? language : "");
  }

  static void requireLanguage(String language) {
    if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
      throw Refusal.bad("invalid language code specified");
    }
  }

  private static String key(Field field, String language) {
    return field.parameter + '|' + language;
  }
}
