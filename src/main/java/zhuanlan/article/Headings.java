package zhuanlan.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Headings as they are meant: short bold paragraphs are headings, the title's echo is none. */
final class Headings {

  private static final int LONGEST = 40;
  private static final int LEVEL = 3;

  /** Ends a sentence, or announces what follows it in the same paragraph. */
  private static final String SENTENCE_END = "。，；、…：.,;:";

  private Headings() {}

  static List<Block> refine(List<Block> blocks, String title) {
    long bold = blocks.stream().filter(Headings::isBoldLine).count();
    long paragraphs = blocks.stream().filter(block -> block instanceof Block.Paragraph).count();
    boolean boldIsRare = 3 * bold <= 2 * paragraphs;
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        Line line = withoutBold(heading.line());
        if (!refined.isEmpty() || !line.text().equals(title)) {
          refined.add(new Block.Heading(heading.level(), line));
        }
      } else if (boldIsRare && isBoldLine(block) && block instanceof Block.Paragraph paragraph) {
        refined.add(new Block.Heading(LEVEL, withoutBold(paragraph.line())));
      } else {
        refined.add(block);
      }
    }
    return refined;
  }

  private static boolean isBoldLine(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return false;
    }
    String text = paragraph.line().text();
    return text.length() <= LONGEST
        && text.indexOf('\n') < 0
        && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0
        && paragraph.line().runs().stream()
            .allMatch(run -> run.marks().contains(Mark.BOLD) || run.text().isBlank());
  }

  private static Line withoutBold(Line line) {
    return new Line(
        line.runs().stream()
            .map(run -> new Run(run.text().replace('\n', ' '), without(run.marks()), run.link()))
            .toList());
  }

  private static Set<Mark> without(Set<Mark> marks) {
    EnumSet<Mark> left = EnumSet.noneOf(Mark.class);
    left.addAll(marks);
    left.remove(Mark.BOLD);
    return left;
  }
}
