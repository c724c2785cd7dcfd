package zhuanlan.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The lines of a {@code bot.properties}, read as {@link Properties} reads them but in UTF-8 and
 * with line numbers.
 *
 * @param entries what is set, in the order of the file
 * @param mistakes what cannot be read, each with file and line
 */
record SettingsFile(List<Entry> entries, List<String> mistakes) {

  /** One setting of the file. */
  record Entry(int line, String key, String value) {}

  /** Reads a file. A file that cannot be read is a mistake too. */
  static SettingsFile read(Path file) {
    List<Entry> entries = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    List<String> lines = lines(file, mistakes);
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      StringBuilder logical = new StringBuilder(lines.get(i));
      while (continues(lines.get(i)) && i + 1 < lines.size()) {
        logical.append('\n').append(lines.get(++i));
      }
      add(file, first + 1, logical.toString(), entries, mistakes);
    }
    return new SettingsFile(List.copyOf(entries), List.copyOf(mistakes));
  }

  private static List<String> lines(Path file, List<String> mistakes) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.replace("\uFEFF", "").lines().toList();
    } catch (CharacterCodingException e) {
      mistakes.add(file + ": is not UTF-8; save it in that encoding");
    } catch (IOException e) {
      mistakes.add(file + ": cannot be read (" + e + "); check its path and rights");
    }
    return List.of();
  }

  private static void add(
      Path file, int line, String logical, List<Entry> entries, List<String> mistakes) {
    Properties parsed = new Properties();
    try {
      parsed.load(new StringReader(logical));
      parsed.forEach(
          (key, value) -> entries.add(new Entry(line, key.toString(), value.toString().strip())));
    } catch (IllegalArgumentException e) {
      mistakes.add(
          file
              + ":"
              + line
              + ": a broken \\u escape; write the character itself, the file is UTF-8");
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  private static boolean continues(String line) {
    String start = line.stripLeading();
    if (start.startsWith("#") || start.startsWith("!")) {
      return false;
    }
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
