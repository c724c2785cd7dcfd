package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What stands under the last headings of an article: links to other articles and disclaimers go,
 * references stay as a list, which is no prose.
 */
final class Appendix {

  /** How many blocks from the end are looked at; references are many. */
  private static final int REACH = 60;

  private static final int LONGEST_LINK = 120;
  private static final int LEVEL = 3;

  private Appendix() {}

  static void settle(List<Block> blocks) {
    for (int i = Math.max(0, blocks.size() - REACH); i < blocks.size() - 1; i++) {
      List<Line> lines = BlockLines.of(blocks.get(i));
      if (lines.size() != 1) {
        continue;
      }
      String text = lines.get(0).text();
      List<Block> below = blocks.subList(i + 1, blocks.size());
      if (Notices.isRelatedHeading(text) && areAll(below, Appendix::isLinks)) {
        blocks.subList(i, blocks.size()).clear();
      } else if (Notices.isRightsHeading(text)
          && below.size() < 6
          && areAll(below, Appendix::isRights)) {
        blocks.subList(i, blocks.size()).removeIf(BodyText::isReadable);
      } else if (Notices.isReferencesHeading(text)) {
        references(blocks, i);
      }
    }
  }

  /** The heading, and the references under it as one list. */
  private static void references(List<Block> blocks, int heading) {
    int end = heading + 1;
    List<Block.Item> items = new ArrayList<>();
    while (end < blocks.size()
        && (blocks.get(end) instanceof Block.Paragraph || blocks.get(end) instanceof Block.Items)
        && BlockLines.areAll(blocks.get(end), Notices::isReference)) {
      BlockLines.of(blocks.get(end)).forEach(line -> items.add(new Block.Item(0, line)));
      end++;
    }
    if (items.isEmpty()) {
      return;
    }
    Line title = BlockLines.of(blocks.get(heading)).get(0);
    blocks.subList(heading, end).clear();
    blocks.add(heading, new Block.Items(false, items));
    blocks.add(heading, new Block.Heading(LEVEL, Headings.withoutBold(title)));
  }

  private static boolean areAll(List<Block> below, Predicate<Block> kind) {
    boolean any = false;
    for (Block block : below) {
      boolean of = BodyText.isReadable(block);
      if (of && !kind.test(block) && !BlockLines.areAll(block, Appendix::isNotice)) {
        return false;
      }
      any |= of && kind.test(block);
    }
    return any;
  }

  private static boolean isNotice(String line) {
    return Notices.isDisclaimer(line)
        || Notices.isPlea(line)
        || Notices.isSharing(line)
        || !Labelled.of(line).isEmpty();
  }

  private static boolean isRights(Block block) {
    return (block instanceof Block.Paragraph || block instanceof Block.Items)
        && Notices.speaksOfRights(BlockLines.text(block));
  }

  private static boolean isLinks(Block block) {
    List<Line> lines = BlockLines.of(block);
    return !lines.isEmpty()
        && lines.stream().allMatch(line -> isLinked(line) || Notices.isBulleted(line.text()));
  }

  private static boolean isLinked(Line line) {
    return line.text().length() <= LONGEST_LINK
        && line.runs().stream().anyMatch(run -> run.link() != null);
  }
}
