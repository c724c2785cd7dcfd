package zhuanlan.page;

import java.util.List;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;

/** Writes lines with their marks and links, in tags that both formats know. */
final class Inline {

  private Inline() {}

  /** A line with its marks and links. */
  static Snippet of(Line line) {
    List<Run> runs = line.runs();
    return runs.size() == 1
        ? of(runs.get(0))
        : Snippet.joined(runs.stream().map(Inline::of).toList());
  }

  private static Snippet of(Run run) {
    Snippet snippet = Snippet.text(run.text());
    // Telegram lets nothing else stand together with code (bot-api.md §1.4).
    if (run.marks().contains(Mark.CODE)) {
      return snippet.in("code");
    }
    for (Mark mark : Mark.values()) {
      if (run.marks().contains(mark)) {
        snippet = snippet.in(tag(mark));
      }
    }
    String link = run.link();
    return link == null ? snippet : snippet.linkTo(link);
  }

  private static String tag(Mark mark) {
    return switch (mark) {
      case BOLD -> "b";
      case ITALIC -> "i";
      case UNDERLINE -> "u";
      case STRIKE -> "s";
      case CODE -> "code";
    };
  }
}
