package zhuanlan.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter that is no YAML, as Hexo and Hugo take it besides: JSON down to {@code ;;;}, TOML
 * between {@code +++}. One field a line is read.
 */
enum Foreign {
  JSON(";;;", "\"([A-Za-z_][A-Za-z0-9_-]{0,30})\"\\s*:\\s*(.*?)\\s*,?"),
  TOML("+++", "([A-Za-z_][A-Za-z0-9_-]{0,30})\\s*=\\s*(.*)");

  private final String fence;
  private final Pattern field;

  Foreign(String fence, String field) {
    this.fence = fence;
    this.field = Pattern.compile(field);
  }

  /** What a front matter that begins with this line is written in; empty for YAML or none. */
  static Optional<Foreign> of(String firstLine) {
    String line = Spaces.strip(firstLine);
    if (line.equals(TOML.fence)) {
      return Optional.of(TOML);
    }
    boolean json = line.equals(JSON.fence) || line.equals("{") || line.startsWith("\"");
    return json ? Optional.of(JSON) : Optional.empty();
  }

  /** Claims that the line ends the front matter. */
  boolean isEnd(String line) {
    return Spaces.strip(line).equals(fence);
  }

  /** The lines as YAML, each in its place; those that are no field and no part of one are empty. */
  List<String> asYaml(List<String> lines) {
    return lines.stream().map(this::asYaml).toList();
  }

  private String asYaml(String line) {
    String text = Spaces.strip(line);
    Matcher match = field.matcher(text);
    if (match.matches()) {
      return match.group(1) + ": " + match.group(2);
    }
    boolean bracket =
        text.equals("{") || text.equals("}") || (this == TOML && text.startsWith("["));
    return bracket || text.isEmpty() ? "" : "  " + text;
  }
}
