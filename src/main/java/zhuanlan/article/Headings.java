package zhuanlan.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Headings as they are meant: short bold paragraphs are headings, a number alone belongs to the
 * heading after it, the title's echo is none, and a heading that is a paragraph of prose is one.
 */
final class Headings {

  private static final int LONGEST = 40;
  private static final int LONGEST_TAGGED = 120;
  private static final int LEVEL = 3;

  /** Ends a sentence, or announces what follows it in the same paragraph. */
  private static final String SENTENCE_END = "。，；、…：.,;:";

  private static final Pattern NUMBER =
      Pattern.compile(
          "[0０]?\\d{1,2}|[A-ZＡ-Ｚ]|[①-⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}|[一二三四五六七八九十]{1,3}|第?[一二三四五六七八九十\\d]{1,3}[章节部分篇]{1,2}"
              + "|(?i:part|no|chapter) ?\\.? ?[0-9IVX]{1,3}");
  private static final Pattern AROUND_NUMBER =
      Pattern.compile("[\\s\\p{Pd}/|·.．、:：()（）【】\\[\\]「」《》#]+");
  private static final Pattern LISTED = Pattern.compile(".*[、.．:：)）]");

  private Headings() {}

  static List<Block> refine(List<Block> blocks, String title) {
    return numbered(marked(blocks, title));
  }

  private static List<Block> marked(List<Block> blocks, String title) {
    long bold = blocks.stream().filter(Headings::isBoldLine).count();
    long paragraphs = blocks.stream().filter(block -> block instanceof Block.Paragraph).count();
    boolean boldIsRare = 3 * bold <= 2 * paragraphs;
    List<Block> refined = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        if (isProse(heading.line().text())) {
          refined.add(new Block.Paragraph(heading.line()));
        } else if (!refined.isEmpty() || !heading.line().text().equals(title)) {
          refined.add(new Block.Heading(heading.level(), withoutBold(heading.line())));
        }
      } else if (boldIsRare && isBoldLine(block) && block instanceof Block.Paragraph paragraph) {
        refined.add(new Block.Heading(LEVEL, withoutBold(paragraph.line())));
      } else {
        refined.add(block);
      }
    }
    return refined;
  }

  /**
   * {@code 01} and the heading after it are one heading; in a row they are headings by themselves.
   */
  private static List<Block> numbered(List<Block> blocks) {
    boolean inARow =
        IntStream.range(0, blocks.size()).filter(i -> partsText(blocks, i)).limit(2).count() > 1;
    List<Block> joined = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean titled = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Heading;
      if (!isNumber(block)) {
        joined.add(block);
      } else if (titled
          && !isNumber(blocks.get(i + 1))
          && blocks.get(i + 1) instanceof Block.Heading heading) {
        joined.add(new Block.Heading(heading.level(), join(lineOf(block), heading.line())));
        i++;
      } else if (inARow && partsText(blocks, i) && block instanceof Block.Paragraph paragraph) {
        joined.add(new Block.Heading(LEVEL, withoutBold(paragraph.line())));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  /** Claims that a number alone stands before text. */
  private static boolean partsText(List<Block> blocks, int i) {
    return blocks.get(i) instanceof Block.Paragraph
        && isNumber(blocks.get(i))
        && i + 1 < blocks.size()
        && (blocks.get(i + 1) instanceof Block.Paragraph
            || blocks.get(i + 1) instanceof Block.Picture)
        && !isNumber(blocks.get(i + 1));
  }

  private static Line join(Line number, Line title) {
    String first = number.text();
    String text = title.text();
    if (text.startsWith(first)) {
      return title;
    }
    List<Run> runs = new ArrayList<>();
    runs.add(Run.plain(LISTED.matcher(first).matches() ? first : first + " "));
    runs.addAll(title.runs());
    return new Line(runs);
  }

  private static boolean isNumber(Block block) {
    String text = lineOf(block).text();
    return !text.isEmpty()
        && text.length() <= 12
        && NUMBER.matcher(AROUND_NUMBER.matcher(text).replaceAll("")).matches();
  }

  private static Line lineOf(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.line();
    }
    return block instanceof Block.Paragraph paragraph ? paragraph.line() : Line.of("");
  }

  /** Some authors set paragraphs in the type of headings. */
  private static boolean isProse(String text) {
    boolean ends = text.endsWith("。") || text.endsWith("。”");
    return text.length() > LONGEST_TAGGED || (ends && text.length() > LONGEST);
  }

  private static boolean isBoldLine(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return false;
    }
    String text = paragraph.line().text();
    return text.codePointCount(0, text.length()) <= LONGEST
        && text.indexOf('\n') < 0
        && (SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0 || isNumber(block))
        && paragraph.line().runs().stream()
            .allMatch(run -> run.marks().contains(Mark.BOLD) || run.text().isBlank());
  }

  static Line withoutBold(Line line) {
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
