package zhuanlan.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How good the summaries and topics of a folder's articles are, beside two simpler ways. Run by
 * hand: {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=zhuanlan.quality.QualityBench
 * -Dbench.args="FOLDER REFERENCE.json [show]"}.
 */
public final class QualityBench {

  private static final List<Method> METHODS =
      List.of(Method.ours(), Method.firstThree(), Method.hanLp());

  private final Path folder;
  private final boolean show;

  private QualityBench(Path folder, boolean show) {
    this.folder = folder;
    this.show = show;
  }

  /**
   * Measures and prints a table.
   *
   * @param args the folder, the file of references, and {@code show} to see what was found
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException(
          "a folder of articles and a file of references are needed: FOLDER REFERENCE.json [show]");
    }
    QualityBench bench = new QualityBench(Path.of(args[0]), args.length > 2);
    bench.run(Reference.read(Path.of(args[1])));
  }

  private void run(List<Reference> all) {
    List<Subject> subjects = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    for (Reference each : all) {
      try {
        subjects.add(Subject.read(folder, each.file()));
        references.add(each);
      } catch (IOException e) {
        System.out.println("left out: " + e.getMessage());
      }
    }
    System.out.println(
        """
        R-1 R-2 R-L  ROUGE of the summary over characters, F1, letters and digits only
        gold         share of its sentences that are gold sentences
        prec rec F1  of 8 topics against the keywords, equal when folded; ~ one contains the other
        Ours and HanLP: whole sentences within 120 characters. All read the same cleaned text.
        """);
    for (Method method : METHODS) {
      heading(method.name());
      List<Score> scores = new ArrayList<>();
      for (int i = 0; i < references.size(); i++) {
        scores.add(score(method, subjects.get(i), references.get(i)));
        row(scores.get(i), references.get(i).file());
      }
      row(Score.mean(scores), "MEAN");
    }
    System.out.printf("%nboilerplate left, text lost%n");
    for (int i = 0; i < references.size(); i++) {
      losses(subjects.get(i), references.get(i));
    }
  }

  private Score score(Method method, Subject subject, Reference reference) {
    List<String> summary = method.summary().apply(subject);
    List<String> topics = method.topics().apply(subject);
    if (show) {
      summary.forEach(each -> System.out.println("  | " + each));
      System.out.println("  # " + String.join(" ", topics));
    }
    return Score.of(reference, summary, topics);
  }

  private static void losses(Subject subject, Reference reference) {
    String prose = Letters.of(String.join("\n", subject.prose()));
    String summary = Letters.of(String.join("\n", METHODS.get(0).summary().apply(subject)));
    List<String> left =
        reference.boilerplate().stream()
            .filter(line -> isLineOf(subject, line) || summary.contains(Letters.of(line)))
            .toList();
    List<String> lost = new ArrayList<>(SourcePage.lost(subject, reference));
    reference.sentences().stream()
        .filter(each -> !prose.contains(Letters.of(each)))
        .forEach(lost::add);
    System.out.printf(
        Locale.ROOT, "%3d left %3d lost  %s%n", left.size(), lost.size(), reference.file());
    left.forEach(each -> System.out.println("    left: " + each));
    lost.forEach(each -> System.out.println("    lost: " + each));
  }

  private static boolean isLineOf(Subject subject, String line) {
    return subject.prose().stream().map(Letters::of).anyMatch(Letters.of(line)::equals);
  }

  private static void heading(String name) {
    StringBuilder line = new StringBuilder("\n");
    Score.NAMES.forEach(each -> line.append(String.format(Locale.ROOT, "%6s", each)));
    System.out.println(line.append("  ").append(name));
  }

  private static void row(Score score, String name) {
    StringBuilder line = new StringBuilder();
    score.values().forEach(each -> line.append(String.format(Locale.ROOT, "%6.3f", each)));
    System.out.println(line.append("  ").append(name));
  }
}
