package zhuanlan.article;

import java.util.List;

/** What the body of an article is, so that nobody is offered a summary of what has no text. */
public enum BodyKind {
  /** Text to read. */
  PROSE,
  /** No more than the title over again, or one short line. */
  TEASER,
  /** Pictures, with a line of text at most. */
  PICTURES,
  /** A video, with a line or two of text at most. */
  VIDEO,
  /** Mostly links to other pages. */
  LINKS,
  /** Mostly tables. */
  TABLE,
  /** Nothing to see. */
  EMPTY;

  private static final int SHORT = 60;
  private static final int FEW_LINKS = 5;
  private static final int SOME_PROSE = 200;

  /** What these blocks are under that title. */
  static BodyKind of(List<Block> blocks, String title) {
    String text = letters(BodyText.of(blocks));
    boolean video = blocks.stream().anyMatch(Block.Video.class::isInstance);
    long pictures = blocks.stream().filter(Block.Picture.class::isInstance).count();
    if (text.isEmpty()) {
      return video ? VIDEO : pictures > 0 ? PICTURES : EMPTY;
    }
    if (text.length() <= SHORT || text.equals(letters(title))) {
      return video ? VIDEO : pictures > 2 ? PICTURES : TEASER;
    }
    List<Line> linked = linked(blocks);
    int links = linked.stream().mapToInt(line -> letters(line.text()).length()).sum();
    if (linked.size() >= FEW_LINKS && 5 * links >= 3 * text.length()) {
      return LINKS;
    }
    int tables = letters(BodyText.of(of(blocks, Block.Table.class))).length();
    return 5 * tables >= 3 * text.length() && lettersOfProse(blocks) < SOME_PROSE ? TABLE : PROSE;
  }

  private static int lettersOfProse(List<Block> blocks) {
    return letters(String.join("", BodyText.prose(blocks))).length();
  }

  /** The lines most of which lead elsewhere. */
  private static List<Line> linked(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !(block instanceof Block.Heading))
        .flatMap(block -> BlockLines.of(block).stream())
        .filter(BodyKind::isLinked)
        .toList();
  }

  private static boolean isLinked(Line line) {
    int linked =
        line.runs().stream()
            .filter(run -> run.link() != null)
            .mapToInt(run -> run.text().length())
            .sum();
    return 3 * linked >= 2 * line.text().length() && linked > 0;
  }

  private static List<Block> of(List<Block> blocks, Class<? extends Block> kind) {
    return blocks.stream().filter(kind::isInstance).toList();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
