package zhuanlan.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Claims that the measures measure what they are meant to, on cases that are counted by hand; ends
 * with an error otherwise. Run by hand: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=zhuanlan.quality.QualityCheck -Dbench.args=}.
 */
public final class QualityCheck {

  private QualityCheck() {}

  /** Checks all; takes no arguments. */
  public static void main(String[] args) throws IOException {
    equal("same", 1, Rouge.ofRuns(1, "小程序。", "小 程序"));
    equal("half of both", 0.5, Rouge.ofRuns(1, "甲乙", "乙丙"));
    equal("no pair", 0, Rouge.ofRuns(2, "甲乙", "乙甲"));
    equal("a letter twice counts twice", 0.5, Rouge.ofRuns(1, "甲甲甲", "甲"));
    equal("two of three in order", 2.0 / 3, Rouge.ofLongestRow("甲丙乙", "甲乙丙"));
    equal("nothing", 0, Rouge.ofLongestRow("", "甲"));
    Path json = Files.createTempFile("reference", ".json");
    try {
      Files.writeString(
          json,
          """
          [{"file": "a.md", "gold_summary": "青禾开店", "gold_lead_sentences": ["青禾开店了。"],
            "keywords": ["青禾", "开店"]}]
          """);
      score(Reference.read(json).get(0));
    } finally {
      Files.delete(json);
    }
    System.out.println("The measures are right.");
  }

  private static void score(Reference reference) {
    Score score = Score.of(reference, List.of("青禾开店了。", "天气很好。"), List.of("青禾", "天气"));
    equal("one of two is gold", 0.5, value(score, "gold"));
    equal("one of two topics", 0.5, value(score, "prec"));
    equal("one of two keywords", 0.5, value(score, "rec"));
    equal("no boilerplate told", 0, reference.boilerplate().size());
  }

  private static double value(Score score, String name) {
    return score.values().get(Score.NAMES.indexOf(name));
  }

  private static void equal(String what, double expected, double found) {
    if (Math.abs(expected - found) > 1e-9) {
      throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
    }
  }
}
