package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Takes out what is around an article and not of it: bylines (kept in their fields), pleas,
 * disclaimers, links to other articles. Only near the head and the foot, never between prose.
 */
final class Cleaner {

  /** How many blocks from either end are looked at. */
  private static final int REACH = 12;

  /** A paragraph so long is prose; after the second one the zone ends. */
  private static final int PROSE = 60;

  private final List<Block> blocks;
  private final BylineReader byline;

  private Cleaner(List<Block> blocks, BylineReader byline) {
    this.blocks = new ArrayList<>(blocks);
    this.byline = byline;
  }

  /** The blocks without what is not the article; all of them when nothing would be left. */
  static List<Block> clean(List<Block> blocks, BylineReader byline) {
    Cleaner cleaner = new Cleaner(blocks, byline);
    cleaner.blocks.removeIf(block -> isAll(block, Notices::isDebris));
    cleaner.pictureToScan();
    cleaner.listsAtTheFoot();
    cleaner.head();
    cleaner.foot();
    return cleaner.blocks.isEmpty() ? blocks : cleaner.blocks;
  }

  private void head() {
    int prose = 0;
    int seen = 0;
    for (int i = 0; i < blocks.size() && seen < REACH && prose < 2; seen++) {
      if (strip(i, Cleaner::isHeadNotice)) {
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
      Block block = blocks.get(i);
      boolean lineAcross = block instanceof Block.Divider && i == blocks.size() - 1;
      if (lineAcross) {
        blocks.remove(i);
      } else if (!strip(i, Cleaner::isFootNotice)) {
        prose += isProse(block) ? 1 : 0;
      }
    }
  }

  /** The last picture, when nothing but notices follow and its caption or neighbours say scan. */
  private void pictureToScan() {
    int last = blocks.size() - 1;
    while (last >= 0 && isAll(blocks.get(last), Cleaner::isFootNotice)) {
      last--;
    }
    if (last >= 0
        && blocks.get(last) instanceof Block.Picture picture
        && (Notices.speaksOfQr(Objects.requireNonNullElse(picture.caption(), ""))
            || asksToScan(last - 1)
            || asksToScan(last + 1))) {
      blocks.remove(last);
    }
  }

  private boolean asksToScan(int index) {
    String text = index >= 0 && index < blocks.size() ? textOf(blocks.get(index)) : "";
    return Notices.isPlea(text) && Notices.speaksOfQr(text);
  }

  /** Headings near the end under which nothing but links, addresses or disclaimers follow. */
  private void listsAtTheFoot() {
    for (int i = Math.max(0, blocks.size() - 2 * REACH); i < blocks.size() - 1; i++) {
      String text = textOf(blocks.get(i));
      List<Block> rest = blocks.subList(i, blocks.size());
      List<Block> below = rest.subList(1, rest.size());
      if (Notices.isRelatedHeading(text) && areAll(below, Cleaner::isLinks)) {
        rest.clear();
      } else if ((Notices.isReferencesHeading(text) && areAll(below, Cleaner::isAddresses))
          || (Notices.isRightsHeading(text)
              && below.size() < 5
              && areAll(below, Cleaner::isRights))) {
        rest.removeIf(BodyText::isReadable);
      }
    }
  }

  private static boolean areAll(List<Block> below, Predicate<Block> kind) {
    return below.stream()
        .allMatch(
            block ->
                !BodyText.isReadable(block)
                    || kind.test(block)
                    || isAll(block, Notices::isDisclaimer));
  }

  private static boolean isRights(Block block) {
    return block instanceof Block.Paragraph && Notices.speaksOfRights(textOf(block));
  }

  private static boolean isFootNotice(String line) {
    return !Labelled.of(line).isEmpty() || Notices.isPlea(line) || Notices.isDisclaimer(line);
  }

  private static boolean isHeadNotice(String line) {
    return !Labelled.of(line).isEmpty() || Notices.isPlea(line);
  }

  /** Takes lines out of a block; returns true when the block is gone. */
  private boolean strip(int index, Predicate<String> notice) {
    Block block = blocks.get(index);
    List<Line> lines = linesOf(block);
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      if (notice.test(line.text())) {
        byline.take(Labelled.of(line.text()));
      } else {
        kept.add(line);
      }
    }
    if (kept.size() == lines.size()) {
      return false;
    }
    if (kept.stream().allMatch(Line::isBlank)) {
      blocks.remove(index);
      return true;
    }
    blocks.set(
        index,
        block instanceof Block.Quote
            ? new Block.Quote(kept)
            : new Block.Paragraph(Lines.join(kept)));
    return false;
  }

  private static boolean isAll(Block block, Predicate<String> kind) {
    List<Line> lines = linesOf(block);
    return !lines.isEmpty() && lines.stream().allMatch(line -> kind.test(line.text()));
  }

  private static List<Line> linesOf(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Lines.split(paragraph.line());
    }
    if (block instanceof Block.Heading heading) {
      return List.of(heading.line());
    }
    return block instanceof Block.Quote quote ? quote.lines() : List.of();
  }

  private static String textOf(Block block) {
    return BodyText.of(List.of(block));
  }

  private static boolean isProse(Block block) {
    boolean words = block instanceof Block.Paragraph || block instanceof Block.Quote;
    return words && textOf(block).length() > PROSE;
  }

  private static boolean isAddresses(Block block) {
    return textOf(block).lines().allMatch(Notices::isBareAddress);
  }

  private static boolean isLinks(Block block) {
    List<Line> lines =
        block instanceof Block.Items items
            ? items.entries().stream().map(Block.Item::line).toList()
            : linesOf(block);
    return !lines.isEmpty()
        && lines.stream()
            .allMatch(
                line ->
                    line.runs().stream().anyMatch(run -> run.link() != null)
                        && line.text().length() <= 120);
  }
}
