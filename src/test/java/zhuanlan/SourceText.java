package zhuanlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file of the program as tests look through it.
 *
 * @param name its path below the root package
 * @param code its text without comments, {@code \\u} escapes resolved
 */
record SourceText(String name, String code) {

  private static final Path ROOT = Path.of("src/main/java/zhuanlan");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

  /** A literal is taken first, so that an address in it does not look like a comment. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  /** Every source file of these rooms, without their inner rooms. */
  static List<SourceText> of(String... rooms) {
    return Stream.of(rooms).flatMap(SourceText::files).toList();
  }

  /** Every source file of the program. */
  static List<SourceText> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(SourceText::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a source, as it would be read from a file. */
  static SourceText ofCode(String name, String code) {
    StringBuilder kept = new StringBuilder();
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      boolean comment = token.group().startsWith("/");
      token.appendReplacement(kept, comment ? "" : Matcher.quoteReplacement(token.group()));
    }
    token.appendTail(kept);
    String resolved =
        ESCAPE
            .matcher(kept)
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(it.group(1), 16))));
    return new SourceText(name, resolved);
  }

  /** Its string literals, with their quotes. */
  List<String> literals() {
    return TOKEN
        .matcher(code)
        .results()
        .map(it -> it.group())
        .filter(it -> it.startsWith("\""))
        .toList();
  }

  /** What the first group of a pattern finds in its code. */
  List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(code).results().map(it -> it.group(1)).toList();
  }

  /** The first argument of each call that begins like this, a regular expression. */
  List<String> firstArguments(String call) {
    return Pattern.compile("(?:" + call + ")\\(")
        .matcher(code)
        .results()
        .map(it -> argument(it.end()))
        .toList();
  }

  private String argument(int from) {
    int depth = 0;
    Matcher token = TOKEN.matcher(code);
    for (int at = from; at < code.length(); at++) {
      char each = code.charAt(at);
      if (token.region(at, code.length()).lookingAt()) {
        at = token.end() - 1;
      } else if (depth == 0 && (each == ',' || each == ')')) {
        return code.substring(from, at);
      } else if (each == '(') {
        depth++;
      } else if (each == ')') {
        depth--;
      }
    }
    return code.substring(from);
  }

  private static Stream<SourceText> files(String room) {
    Path folder = ROOT.resolve(room.replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SourceText::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceText read(Path file) {
    try {
      return ofCode(ROOT.relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
