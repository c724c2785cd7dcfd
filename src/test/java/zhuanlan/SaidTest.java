package zhuanlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that people see is said by the catalogue, and the catalogue says nothing else. */
class SaidTest {

  /** The rooms that make what people see. */
  private static final String[] SPEAKING = {
    "page", "bot", "bot.command", "digest", "reading", "delivery", "subscription"
  };

  /** Keys that are put together in code: what begins so ends with the name of a command. */
  private static final Set<String> PER_COMMAND = Set.of("help.", "menu.");

  /** Read what people type, in whatever language. */
  private static final Set<String> READERS_OF_INPUT =
      Set.of(
          "bot/command/Order.java",
          "bot/command/OrderReader.java",
          "bot/command/Wish.java",
          "subscription/DayWords.java",
          "subscription/LinkWords.java",
          "subscription/Numeral.java",
          "subscription/PartOfDay.java",
          "subscription/PlainLine.java",
          "subscription/QuietLine.java",
          "subscription/RhythmWords.java",
          "subscription/TimeWords.java");

  private static final String SHOWN =
      "Note\\.of|Part\\.Headline|Reply\\.Toast|Reply\\.Begin|Button\\.Press|Button\\.Open"
          + "|Run\\.plain|Line\\.of";
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9-]+)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern SENTENCE = Pattern.compile("\"[^\"]*\\p{L}{2,}[^\"]*\"");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,.:;!?]? +\\p{L}{2,}");

  @Test
  void every_text_is_said_somewhere() throws IOException {
    Set<String> literals =
        SourceText.all().stream()
            .flatMap(source -> source.literals().stream())
            .collect(Collectors.toSet());
    Set<String> unsaid = new TreeSet<>(keys());
    unsaid.removeIf(key -> literals.contains("\"" + key + "\"") || isPerCommand(key));

    assertThat(unsaid).as("keys that no code says").isEmpty();
  }

  @Test
  void every_key_that_is_said_is_there() throws IOException {
    Set<String> keys = keys();
    Set<String> families = families(keys);
    Set<String> missing = new TreeSet<>();
    for (SourceText source : SourceText.of(SPEAKING)) {
      KEY.matcher(source.code())
          .results()
          .map(it -> it.group(1))
          .filter(key -> families.contains(family(key)) && !keys.contains(key))
          .forEach(key -> missing.add(source.name() + ": " + key));
    }
    for (SourceText source : SourceText.all()) {
      source.found("say\\(\\s*\"([^\"]+)\"\\s*[,)]").stream()
          .filter(key -> !keys.contains(key))
          .forEach(key -> missing.add(source.name() + ": " + key));
    }

    assertThat(missing).as("keys that the catalogue lacks").isEmpty();
  }

  @Test
  void keys_are_put_together_for_commands_only() throws IOException {
    Set<String> families = families(keys());
    Set<String> composed =
        SourceText.all().stream()
            .flatMap(source -> source.found("\"([a-z]+\\.)\"\\s*\\+").stream())
            .filter(prefix -> families.contains(family(prefix)))
            .collect(Collectors.toSet());

    assertThat(composed).isEqualTo(PER_COMMAND);
  }

  @Test
  void every_command_has_its_help_and_its_line_of_the_menu() throws IOException {
    Set<String> keys = keys();
    for (String name : commands()) {
      assertThat(keys).contains("help." + name, "menu." + name);
    }
  }

  @Test
  void no_room_says_words_of_its_own() {
    assertThat(SourceText.of(SPEAKING).stream().flatMap(SaidTest::ownWords)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "texts.say(\"list.latest\") + \"（共\" + n + \"篇）\"",
        "new Reply.Toast(\"\\u6ca1\\u6709\")",
        "Part.Note.of(\"Nothing found\")",
        "new Part.Headline(\"Latest\")",
        "new Part.Headline(name + \" and more of it\")",
        "new Button.Press(\"Subscribe\", \"/subscribe\")",
        "new Button.Press(\n  \"▶ next\", command)",
        "new Button.Open(label(\"a, b\") + \" opens the page\", link)"
      })
  void words_of_ones_own_are_noticed(String code) {
    assertThat(ownWords(SourceText.ofCode("bot/Some.java", code))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// 没有",
        "/* 没有 */ new Button.Press(\"◀\", command + \" p2\")",
        "new Button.Press(\"🔔\", \"/subscribe all of it\")",
        "new Button.Press(String.valueOf(i + 1), \"/read \" + number)",
        "Part.Note.of(texts.say(\"list.latest\"))",
        "Part.Note.of(manner.say(\n    rest > 1 ? \"digest.rest\" : \"digest.one\", rest))",
        "log.warn(\"the digest of {} is too late\", it)",
        "link(\"https://t.me/some\")"
      })
  void what_nobody_reads_is_no_word_of_ones_own(String code) {
    assertThat(ownWords(SourceText.ofCode("bot/Some.java", code))).isEmpty();
  }

  private static Stream<String> ownWords(SourceText source) {
    List<String> words = new ArrayList<>();
    if (!READERS_OF_INPUT.contains(source.name())) {
      source.literals().stream().filter(it -> HAN.matcher(it).find()).forEach(words::add);
    }
    for (String argument : source.firstArguments(SHOWN)) {
      SENTENCE
          .matcher(argument)
          .results()
          .map(it -> it.group())
          .filter(it -> isShown(it, argument) && !HAN.matcher(it).find())
          .forEach(words::add);
    }
    return words.stream().map(it -> source.name() + ": " + it);
  }

  /** A key is said; what an argument begins with, or several words, is shown. */
  private static boolean isShown(String literal, String argument) {
    return !KEY.matcher(literal).matches()
        && (argument.strip().startsWith(literal) || WORDS.matcher(literal).find());
  }

  private static boolean isPerCommand(String key) {
    return PER_COMMAND.stream()
        .anyMatch(prefix -> commands().stream().anyMatch(name -> key.equals(prefix + name)));
  }

  private static List<String> commands() {
    return SourceText.of("bot.command").stream()
        .flatMap(it -> it.found("String name\\(\\) \\{\\s*return \"([a-z]+)\";").stream())
        .toList();
  }

  private static Set<String> families(Set<String> keys) {
    return keys.stream().map(SaidTest::family).collect(Collectors.toSet());
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.') + 1);
  }

  private static Set<String> keys() throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            Path.of("src/main/resources/texts/en.properties"), StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts.stringPropertyNames();
  }
}
