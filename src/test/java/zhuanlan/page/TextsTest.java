package zhuanlan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.text.Fold;
import zhuanlan.text.Taiwan;

class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern COUNT = Pattern.compile("\\{(\\d),choice,");
  private static final int MOST_PLACES = 6;

  /** They tell what the most is, which is never one. */
  private static final Set<String> LIMITS =
      Set.of("list.count-wrong", "subscribe.too-many", "save.full", "order.items");

  /** Names that are written alike in every language. */
  private static final Pattern NAMES = Pattern.compile("阿里|简体|繁體");

  @ParameterizedTest
  @EnumSource
  void every_language_says_the_same_things(Language language) {
    assertThat(patterns(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(patterns(Language.SIMPLIFIED).stringPropertyNames());
  }

  @ParameterizedTest
  @EnumSource
  void every_text_is_given_once(Language language) throws IOException {
    List<String> keys =
        Files.readAllLines(file(language)).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(keys).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void every_text_has_the_places_of_the_others(Language language) {
    for (String key : patterns(language).stringPropertyNames()) {
      assertThat(places(language, key)).as(key).isEqualTo(places(Language.ENGLISH, key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_text_can_be_said(Language language) {
    for (String key : patterns(language).stringPropertyNames()) {
      for (int count : List.of(0, 1, 2, 1200)) {
        String said = Texts.of(language).say(key, arguments(language, key, count));
        assertThat(said).as(key).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(words(language, key)).as(said).allMatch(said::contains);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_apostrophe_is_written_twice(Language language) {
    Properties patterns = patterns(language);
    for (String key : patterns.stringPropertyNames()) {
      assertThat(patterns.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void times_can_be_written(Language language) {
    for (String key : List.of("time.this-year", "time.other-year")) {
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(Texts.of(language).say(key), language.locale());
      assertThat(format.format(LocalDateTime.of(2021, 3, 6, 8, 5))).contains("6", "08:05");
    }
  }

  @Test
  void one_is_not_many_in_english() {
    Properties patterns = patterns(Language.ENGLISH);
    for (String key : patterns.stringPropertyNames()) {
      if (!LIMITS.contains(key)) {
        assertThat(patterns.getProperty(key))
            .as(key)
            .doesNotContainPattern(
                "(?<!<)\\{\\d\\} (\\w+ )?(articles|subscriptions|files|chats|topics|pages|duplicates)");
      }
      String said = Texts.of(Language.ENGLISH).say(key, arguments(Language.ENGLISH, key, 1));
      assertThat(said).as(key).doesNotContainPattern("\\b1 (more )?\\w+s\\b");
    }
  }

  @Test
  void simplified_texts_have_no_traditional_characters() {
    said(Language.SIMPLIFIED)
        .forEach(text -> assertThat(others(text, Fold::of)).as(text).isEmpty());
  }

  @Test
  void traditional_texts_have_no_simplified_characters() {
    said(Language.TRADITIONAL)
        .forEach(text -> assertThat(others(text, Taiwan::of)).as(text).isEmpty());
  }

  @Test
  void traditional_texts_use_the_words_of_taiwan() throws IOException {
    Set<String> foreign = new TreeSet<>(List.of("幫助", "設置", "命令", "文件夾", "撤銷", "日誌", "私聊"));
    for (String line : Files.readAllLines(Path.of("src/main/resources/text/taiwan.txt"))) {
      String[] pair = line.split(" ");
      if (pair.length == 2 && !line.startsWith("#")) {
        String characters =
            pair[0]
                .codePoints()
                .mapToObj(each -> Taiwan.of(Character.toString(each)))
                .collect(Collectors.joining());
        if (!pair[1].contains(characters)) {
          foreign.add(characters);
        }
      }
    }

    assertThat(foreign).contains("軟件", "網絡", "小程序", "信息");
    said(Language.TRADITIONAL)
        .forEach(text -> assertThat(foreign.stream().filter(text::contains)).as(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"digest.nothing-of-the-kind", "", "digest"})
  void a_key_that_is_not_there_is_named(String key) {
    assertThatThrownBy(() -> Texts.of(Language.TRADITIONAL).say(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zh-Hant.properties has no key " + key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"a {0} b;0", "{0,choice,1#{1} x|1<{0} y};01", "none;''"})
  void the_places_of_a_pattern_are_those_inside_choices_too(String pattern, String places) {
    assertThat(places(pattern).stream().map(String::valueOf).collect(Collectors.joining()))
        .isEqualTo(places);
  }

  private static Stream<String> said(Language language) {
    return patterns(language).values().stream()
        .map(text -> NAMES.matcher(text.toString()).replaceAll(""));
  }

  /** Its Han characters that another script writes otherwise. */
  private static String others(String text, UnaryOperator<String> script) {
    return text.codePoints()
        .filter(Fold::isHan)
        .mapToObj(Character::toString)
        .filter(each -> !script.apply(each).equals(each))
        .collect(Collectors.joining());
  }

  private static Set<Integer> places(Language language, String key) {
    return places(patterns(language).getProperty(key));
  }

  private static Set<Integer> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(it -> Integer.valueOf(it.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Numbers where they decide about the form, words elsewhere. */
  private static Object[] arguments(Language language, String key, int count) {
    List<Object> arguments = new ArrayList<>();
    IntStream.range(0, MOST_PLACES).forEach(place -> arguments.add("‹" + place + "›"));
    COUNT
        .matcher(patterns(language).getProperty(key))
        .results()
        .forEach(it -> arguments.set(Integer.parseInt(it.group(1)), count));
    return arguments.toArray();
  }

  private static List<String> words(Language language, String key) {
    Object[] arguments = arguments(language, key, 0);
    return places(language, key).stream()
        .map(place -> arguments[place])
        .filter(String.class::isInstance)
        .map(Object::toString)
        .toList();
  }

  private static Path file(Language language) {
    return Path.of("src/main/resources/texts/" + language.tag() + ".properties");
  }

  private static Properties patterns(Language language) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file(language), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
