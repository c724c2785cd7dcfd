package zhuanlan.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * What the bot says, in one language: the catalogue {@code texts/<tag>.properties}, patterns of
 * {@link MessageFormat}. Immutable and thread-safe.
 */
public final class Texts {

  private static final Map<Language, Texts> ALL = load();

  private final Language language;
  private final Map<Object, Object> patterns;

  private Texts(Language language, Properties patterns) {
    this.language = language;
    this.patterns = Map.copyOf(patterns);
  }

  /** The catalogue of a language. */
  public static Texts of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** Its language. */
  public Language language() {
    return language;
  }

  /**
   * The text of a key with its places filled in.
   *
   * @throws IllegalArgumentException when the catalogue has no such key
   */
  public String say(String key, Object... arguments) {
    Object pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "texts/" + language.tag() + ".properties has no key " + key);
    }
    return new MessageFormat(pattern.toString(), language.locale()).format(arguments);
  }

  /** Every key of the catalogue. */
  Set<Object> keys() {
    return patterns.keySet();
  }

  private static Map<Language, Texts> load() {
    Map<Language, Texts> all = new EnumMap<>(Language.class);
    Arrays.stream(Language.values()).forEach(each -> all.put(each, load(each)));
    return all;
  }

  private static Texts load(Language language) {
    String file = "/texts/" + language.tag() + ".properties";
    Properties patterns = new Properties();
    try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return new Texts(language, patterns);
  }
}
