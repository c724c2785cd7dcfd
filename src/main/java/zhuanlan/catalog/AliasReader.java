package zhuanlan.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Problem;

/** Reads the lines of a file of aliases. Used once. */
final class AliasReader {

  /** A file that somebody wrote by hand is smaller. */
  private static final int LARGEST = 1 << 20;

  private static final int LONGEST_NAME = 64;

  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
  private static final Pattern IS = Pattern.compile("[=＝]");
  private static final Pattern COMMA = Pattern.compile("[,，、;；]");
  private static final char NOT_UTF_8 = '\uFFFD';

  private final String file;
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private AliasReader(String file) {
    this.file = file;
  }

  static Aliases.Read read(Path file) throws IOException {
    AliasReader reader = new AliasReader(file.toString());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      reader.report(0, "is larger than 1 MB, none of it was read; is it the right file?");
      return new Aliases.Read(Aliases.NONE, reader.problems);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String[] all = text.replaceFirst("^\uFEFF", "").split("\r\n|\r|\n", -1);
    for (int i = 0; i < all.length; i++) {
      reader.add(i + 1, COMMENT.matcher(all[i]).replaceFirst("").strip());
    }
    return new Aliases.Read(new Aliases(reader.groups), reader.problems);
  }

  private void add(int number, String line) {
    if (line.isEmpty()) {
      return;
    }
    String[] sides = IS.split(line, -1);
    if (line.indexOf(NOT_UTF_8) >= 0) {
      report(number, "is not UTF-8, the line was left out; save the file as UTF-8");
    } else if (sides.length != 2) {
      report(number, "has " + (sides.length - 1) + " \"=\", left out; write: 拼多多 = PDD, 拼夕夕");
    } else {
      addTopic(number, sides[0].strip(), COMMA.split(sides[1]));
    }
  }

  private void addTopic(int number, String topic, String[] others) {
    String main = Query.folded(topic);
    if (main.isEmpty() || main.length() > LONGEST_NAME) {
      report(number, "has no usable name before \"=\", left out; write: 拼多多 = PDD, 拼夕夕");
      return;
    }
    @Nullable List<String> names = groups.get(main);
    if (names != null && !names.get(0).equals(main)) {
      report(number, taken(topic, lines.getOrDefault(main, 0)) + "; the line was left out");
      return;
    }
    names = names == null ? new ArrayList<>(List.of(main)) : names;
    for (String name : others) {
      addName(number, name.strip(), names);
    }
    if (names.size() > 1) {
      groups.put(main, names);
      lines.putIfAbsent(main, number);
    } else {
      report(number, "gives " + topic + " no other name; write: " + topic + " = ANOTHER NAME");
    }
  }

  private void addName(int number, String name, List<String> to) {
    String folded = Query.folded(name);
    int other = lines.getOrDefault(folded, number);
    if (folded.isEmpty() || folded.length() > LONGEST_NAME) {
      if (!name.isEmpty()) {
        report(number, "\"" + name + "\" cannot be a name and was left out");
      }
    } else if (groups.containsKey(folded) && groups.get(folded) != to) {
      report(number, taken(name, other) + "; here it was left out");
    } else if (!to.contains(folded)) {
      to.add(folded);
      groups.put(folded, to);
      lines.put(folded, number);
    }
  }

  private static String taken(String name, int line) {
    return name + " is already a name in line " + line + "; a name belongs to one topic";
  }

  private void report(int line, String what) {
    problems.add(new Problem(file, line, what));
  }
}
