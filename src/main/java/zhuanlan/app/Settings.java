package zhuanlan.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set: the environment before {@code bot.properties} before the defaults.
 * Immutable. Its text form shows no secret.
 */
final class Settings {

  private static final int NEAR = 4;

  private final Map<Key<?>, Object> values;

  private Settings(Map<Key<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads the settings.
   *
   * @param file a {@code bot.properties}; null when there is none
   * @param environment the environment variables
   * @throws Wrong naming every mistake at once
   */
  static Settings load(@Nullable Path file, Map<String, String> environment) throws Wrong {
    List<String> mistakes = new ArrayList<>();
    Map<String, Given> given = new HashMap<>();
    if (file != null) {
      SettingsFile lines = SettingsFile.read(file);
      mistakes.addAll(lines.mistakes());
      lines.entries().forEach(entry -> take(file, entry, given, mistakes));
    }
    Map<Key<?>, Object> values = new HashMap<>();
    for (Key<?> key : Key.ALL) {
      @Nullable String variable = environment.get(key.variable());
      @Nullable Given inFile = given.get(key.name());
      Given chosen =
          variable != null && !variable.isBlank()
              ? new Given("environment variable " + key.variable(), variable.strip())
              : inFile != null && !inFile.value().isEmpty()
                  ? inFile
                  : new Given("default of " + key.name(), key.fallback());
      if (!chosen.value().isEmpty()) {
        read(key, chosen, values, mistakes);
      }
    }
    if (!mistakes.isEmpty()) {
      throw new Wrong(mistakes);
    }
    return new Settings(values);
  }

  /**
   * The value of a key that has a default.
   *
   * @throws IllegalStateException when the key has neither value nor default
   */
  <T> T get(Key<T> key) {
    return find(key).orElseThrow(() -> new IllegalStateException(key.name() + " is not set"));
  }

  /** The value of a key; empty when nothing is set and there is no default. */
  @SuppressWarnings("unchecked") // load() puts under each key what its own kind has made
  <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable((T) values.get(key));
  }

  @Override
  public String toString() {
    return Key.ALL.stream()
        .filter(values::containsKey)
        .map(key -> key.name() + "=" + (key.secret() ? "***" : values.get(key)))
        .collect(Collectors.joining(" "));
  }

  private static void take(
      Path file, SettingsFile.Entry entry, Map<String, Given> given, List<String> mistakes) {
    String where = file + ":" + entry.line();
    if (Key.ALL.stream().noneMatch(key -> key.name().equals(entry.key()))) {
      mistakes.add(where + ": unknown key " + entry.key() + suggestion(entry.key()));
    } else if (given.containsKey(entry.key())) {
      mistakes.add(where + ": " + entry.key() + " is set a second time; keep one of the lines");
    } else {
      given.put(entry.key(), new Given(where + ": " + entry.key(), entry.value()));
    }
  }

  private static <T> void read(
      Key<T> key, Given given, Map<Key<?>, Object> values, List<String> mistakes) {
    try {
      values.put(key, key.kind().read().apply(given.value()));
    } catch (IllegalArgumentException | DateTimeException e) {
      String value = key.secret() ? "its value" : "'" + given.value() + "'";
      mistakes.add(
          given.where() + ": " + value + " is not right; it must be " + key.kind().expected());
    }
  }

  private static String suggestion(String unknown) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return Key.ALL.stream()
        .map(Key::name)
        .min(Comparator.comparing(name -> distance.apply(name, unknown)))
        .filter(name -> distance.apply(name, unknown) <= NEAR)
        .map(name -> "; did you mean " + name + "?")
        .orElse("; bot.properties.example lists them all");
  }

  /** A value and where it was given. */
  private record Given(String where, String value) {}

  /** The settings hold mistakes; the message names each on a line of its own. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(List<String> mistakes) {
      super(String.join("\n", mistakes));
    }
  }
}
