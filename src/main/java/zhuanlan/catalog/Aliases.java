package zhuanlan.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zhuanlan.article.Problem;

/** Other names that topics have: 拼多多 is PDD. A name belongs to one topic. Immutable. */
public final class Aliases {

  /** No topic has another name. */
  public static final Aliases NONE = new Aliases(Map.of());

  private final Map<String, List<String>> groups;

  /**
   * @param groups by each name all names of its topic, folded, the main one first
   */
  Aliases(Map<String, List<String>> groups) {
    this.groups = Map.copyOf(groups);
  }

  /** The other names of the topic with this folded name, folded, the main one first. */
  public List<String> of(String folded) {
    return groups.getOrDefault(folded, List.of()).stream()
        .filter(name -> !name.equals(folded))
        .toList();
  }

  /** The name by which its topic is known, folded; a name without aliases is its own. */
  String main(String folded) {
    List<String> group = groups.get(folded);
    return group == null ? folded : group.get(0);
  }

  /**
   * Reads a file of aliases: UTF-8, one topic a line, {@code 拼多多 = PDD, 拼夕夕}; {@code #} begins a
   * comment. Lines that cannot be used become problems, the others count.
   *
   * @throws IOException when the file cannot be read, which its message says
   */
  public static Read read(Path file) throws IOException {
    return AliasReader.read(file);
  }

  /** Aliases and what was wrong with others. */
  public record Read(Aliases aliases, List<Problem> problems) {

    public Read {
      problems = List.copyOf(problems);
    }
  }
}
