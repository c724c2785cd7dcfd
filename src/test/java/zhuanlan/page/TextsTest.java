package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private static final Path SOURCES = Path.of("src/main/java/zhuanlan");
  private static final Pattern SAID = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
  private static final Pattern BUILT = Pattern.compile("\"([a-z]+\\.)\" \\+ ");

  @ParameterizedTest
  @EnumSource
  void every_language_says_the_same_things(Language language) {
    assertThat(Texts.of(language).keys()).isEqualTo(Texts.of(Language.SIMPLIFIED).keys());
  }

  @ParameterizedTest
  @EnumSource
  void every_pattern_has_the_places_of_the_others(Language language) {
    for (Object key : Texts.of(language).keys()) {
      String name = key.toString();
      if (!name.startsWith("time.")) {
        assertThat(places(language, name)).as(name).isEqualTo(places(Language.ENGLISH, name));
      }
    }
  }

  @Test
  void every_text_is_said_somewhere_and_nothing_else_is() throws IOException {
    String code = code();
    Set<String> said =
        SAID.matcher(code).results().map(it -> it.group(1)).collect(Collectors.toSet());
    List<String> built = BUILT.matcher(code).results().map(it -> it.group(1)).toList();
    Set<String> unsaid = new TreeSet<>();
    Texts.of(Language.ENGLISH).keys().forEach(key -> unsaid.add(key.toString()));
    unsaid.removeIf(key -> said.contains(key) || built.stream().anyMatch(key::startsWith));

    assertThat(unsaid).isEmpty();
  }

  @Test
  void commands_say_no_words_of_their_own() throws IOException {
    Pattern words = Pattern.compile("\"[^\"\n]*\\p{IsHan}[^\"\n]*\"");
    assertThat(words.matcher(code("bot") + code("digest")).results().map(it -> it.group()))
        .isEmpty();
  }

  private static int places(Language language, String key) {
    // A choice has places of its own inside: the highest number counts.
    String pattern = Texts.of(language).say(key, 1, 2, 3, 4, 5);
    assertThat(pattern).as(language + " " + key).doesNotContain("{", "}");
    return new MessageFormat(pattern(language, key)).getFormatsByArgumentIndex().length;
  }

  private static String pattern(Language language, String key) {
    var properties = new java.util.Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of("src/main/resources/texts/" + language.tag() + ".properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(key);
  }

  private static String code(String... rooms) throws IOException {
    StringBuilder code = new StringBuilder();
    Path root = rooms.length == 0 ? SOURCES : SOURCES.resolve(rooms[0]);
    try (Stream<Path> files = Files.walk(root)) {
      // What people type is read in one place, whatever the language.
      for (Path file :
          files
              .filter(it -> it.toString().endsWith(".java") && !it.endsWith("Order.java"))
              .toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }
}
