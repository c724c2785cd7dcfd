package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what is around an article and not of it: bylines (kept in their fields), pleas,
 * disclaimers, pictures to scan. Only near the head and the foot, never between prose.
 */
final class Cleaner {

  /** How many blocks, and lines of one block, are looked at from either end. */
  private static final int REACH = 12;

  /** A paragraph so long is prose; after the second one the zone ends. */
  private static final int PROSE = 60;

  /** A sentence's end, and a note in brackets behind it. */
  private static final Pattern NOTED =
      Pattern.compile(
          ".*[。！？…”」.!?]\\s*([（(【]([^（()）【】]{1,120}(?:（[^（）]{1,40}）)?)[)）】])", Pattern.DOTALL);

  private static final Pattern REPORTER =
      Pattern.compile("(?:[^，。]{0,12})(?:记者|通讯员|编译) ?[/：:]? ?[^，。]{2,20}|全文完|完");

  private static final Pattern ASKED = Pattern.compile("^(?:[^：:]{0,6})记者[：:]");

  private final List<Block> blocks;
  private final BylineReader byline;
  private final Predicate<String> isCode;
  private final boolean interview;

  private Cleaner(List<Block> blocks, BylineReader byline, Predicate<String> isCode) {
    this.blocks = new ArrayList<>(blocks);
    this.byline = byline;
    this.isCode = isCode;
    this.interview =
        blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .filter(block -> ASKED.matcher(BlockLines.text(block)).find())
                .limit(2)
                .count()
            > 1;
  }

  /**
   * The blocks without what is not the article; all of them when nothing would be left.
   *
   * @param isCode claims that the picture at an address is one to be scanned
   */
  static List<Block> clean(List<Block> blocks, BylineReader byline, Predicate<String> isCode) {
    Cleaner cleaner = new Cleaner(blocks, byline, isCode);
    cleaner.blocks.removeIf(block -> BlockLines.areAll(block, Notices::isDebris));
    Appendix.settle(cleaner.blocks);
    cleaner.picturesToScan();
    cleaner.head();
    cleaner.foot();
    cleaner.noteAtTheEnd();
    return cleaner.blocks.isEmpty() ? blocks : cleaner.blocks;
  }

  private void head() {
    int prose = 0;
    int seen = 0;
    for (int i = 0; i < blocks.size() && seen < REACH && prose < 2; seen++) {
      if (strip(i, true)) {
        continue;
      }
      prose += isProse(blocks.get(i)) ? 1 : 0;
      i++;
    }
  }

  private void foot() {
    int prose = 0;
    int seen = 0;
    for (int i = blocks.size() - 1; i >= 0 && seen < REACH && prose < 2; i--, seen++) {
      boolean lineAcross = blocks.get(i) instanceof Block.Divider && i == blocks.size() - 1;
      if (lineAcross) {
        blocks.remove(i);
      } else if (!strip(i, false)) {
        prose += isProse(blocks.get(i)) ? 1 : 0;
      }
    }
  }

  /** Near either end, pictures that their file, alternative text, caption or neighbours betray. */
  private void picturesToScan() {
    List<Block> codes = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Picture picture
          && (Notices.isScanFile(picture.address()) || (isNearEnd(i) && isToScan(picture, i)))) {
        codes.add(picture);
      }
    }
    blocks.removeAll(codes);
  }

  private boolean isNearEnd(int index) {
    return index < REACH / 3 || index >= blocks.size() - REACH;
  }

  private boolean isToScan(Block.Picture picture, int index) {
    String caption = picture.caption();
    return (caption != null && Notices.isScanCaption(caption))
        || isCode.test(picture.address())
        || asksToScan(index - 1)
        || asksToScan(index + 1);
  }

  private boolean asksToScan(int index) {
    String text = index >= 0 && index < blocks.size() ? BlockLines.text(blocks.get(index)) : "";
    return Notices.speaksOfScanning(text) && Notices.isPlea(text);
  }

  private boolean isNotice(String line, boolean head) {
    boolean labelled = !(interview && ASKED.matcher(line).find()) && !Labelled.of(line).isEmpty();
    if (labelled || Notices.isText(line)) {
      return labelled;
    }
    return Notices.isPlea(line)
        || (head ? Notices.isReprint(line) : Notices.isDisclaimer(line) || Notices.isSharing(line));
  }

  /**
   * Takes lines out of a block, from its outer end inwards; returns true when the block is gone.
   */
  private boolean strip(int index, boolean head) {
    Block block = blocks.get(index);
    List<Line> lines = new ArrayList<>(BlockLines.of(block));
    int before = lines.size();
    int at = head ? 0 : lines.size() - 1;
    for (int seen = 0; at >= 0 && at < lines.size() && seen < REACH; seen++) {
      String text = lines.get(at).text();
      if (isNotice(text, head)) {
        byline.take(Labelled.of(text));
        lines.remove(at);
        at -= head ? 0 : 1;
      } else {
        at += head ? 1 : -1;
      }
    }
    if (lines.size() == before) {
      return false;
    }
    if (lines.stream().allMatch(Line::isBlank)) {
      blocks.remove(index);
      return true;
    }
    blocks.set(index, BlockLines.with(block, lines));
    return false;
  }

  /** {@code ……。（编辑：某）} at the end of the last paragraph. */
  private void noteAtTheEnd() {
    int last = blocks.size() - 1;
    while (last >= 0 && !(blocks.get(last) instanceof Block.Paragraph)) {
      last--;
    }
    if (last < 0 || !(blocks.get(last) instanceof Block.Paragraph paragraph)) {
      return;
    }
    String text = paragraph.line().text();
    int from = Math.max(0, text.length() - 200);
    Matcher noted = NOTED.matcher(text).region(from, text.length());
    if (!noted.matches()) {
      return;
    }
    String note = noted.group(2);
    List<Labelled> labelled = Labelled.of(note);
    if (!labelled.isEmpty() || Notices.isDisclaimer(note) || REPORTER.matcher(note).matches()) {
      byline.take(labelled);
      blocks.set(last, new Block.Paragraph(Lines.head(paragraph.line(), noted.start(1))));
    }
  }

  private static boolean isProse(Block block) {
    boolean words = block instanceof Block.Paragraph || block instanceof Block.Quote;
    return words && BlockLines.text(block).length() > PROSE;
  }
}
