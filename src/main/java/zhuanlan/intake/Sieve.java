package zhuanlan.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Line;
import zhuanlan.text.Fold;

/**
 * Goes through a body line by line and takes out what a predicate tells. It is asked by marks: the
 * folded text of a line of a paragraph, quotation or list, or a picture's address. It is not asked
 * about lines that would tell nothing: very short ones, whole stories, and short ones amid the
 * text, which recur in verse and talk. Used once.
 */
final class Sieve {

  /** Below so many characters a line is asked about only near the beginning or the end. */
  static final int SHORT = 12;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 400;

  /** So many lines at the beginning and at the end are near them. */
  private static final int EDGE = 6;

  private static final Pattern PICTURE_WITH_QUERY =
      Pattern.compile("(.+\\.(?:jpe?g|png|gif|webp|bmp|svg|avif))[?#].*", Pattern.CASE_INSENSITIVE);

  private final Predicate<String> boilerplate;
  private final int lines;
  private int line;
  private boolean removed;

  private Sieve(Body body, Predicate<String> boilerplate) {
    this.boilerplate = boilerplate;
    this.lines = body.blocks().stream().mapToInt(Sieve::lines).sum();
  }

  /** What is left; the very same body when nothing was taken out. */
  static Body sift(Body body, Predicate<String> boilerplate) {
    Sieve sieve = new Sieve(body, boilerplate);
    List<Block> left = sieve.withoutBareHeadings(sieve.sifted(body.blocks()));
    return sieve.removed ? new Body(withoutIdleDividers(left)) : body;
  }

  /**
   * The mark of a picture: its address without the query where a name of a picture is before it.
   */
  static String picture(String address) {
    String plain = PICTURE_WITH_QUERY.matcher(address).replaceFirst("$1");
    return "picture " + plain.replaceFirst("^https?:", "");
  }

  /** Claims that a line of this mark may be chance unless nearly all articles have it. */
  static boolean isShort(String mark) {
    return mark.codePointCount(0, mark.length()) < SHORT;
  }

  /** The blocks that are left, in their places, with an empty list for one that was removed. */
  private List<List<Block>> sifted(List<Block> blocks) {
    List<List<Block>> left = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      @Nullable Block sifted = sifted(block);
      removed |= sifted != block;
      left.add(sifted == null ? List.of() : List.of(sifted));
    }
    return left;
  }

  private @Nullable Block sifted(Block block) {
    if (block instanceof Block.Picture picture) {
      return boilerplate.test(picture(picture.address())) ? null : block;
    }
    if (block instanceof Block.Paragraph paragraph) {
      Line left = sifted(paragraph.line());
      return left.equals(paragraph.line())
          ? block
          : left.isBlank() ? null : new Block.Paragraph(left);
    }
    if (block instanceof Block.Quote quote) {
      List<Line> left = quote.lines().stream().map(this::sifted).toList();
      List<Line> full = left.stream().filter(it -> !it.isBlank()).toList();
      return left.equals(quote.lines()) ? block : full.isEmpty() ? null : new Block.Quote(full);
    }
    if (block instanceof Block.Items items) {
      List<Block.Item> left =
          items.entries().stream()
              .map(it -> new Block.Item(it.depth(), sifted(it.line())))
              .toList();
      List<Block.Item> full = left.stream().filter(it -> !it.line().isBlank()).toList();
      return left.equals(items.entries())
          ? block
          : full.isEmpty() ? null : new Block.Items(items.ordered(), full);
    }
    line += lines(block);
    return block;
  }

  /** The line itself when nothing was taken out of it. */
  private Line sifted(Line written) {
    List<Line> parts = LineBreaks.split(written);
    List<Line> left = new ArrayList<>(parts.size());
    for (Line part : parts) {
      if (!isBoilerplate(part, line++)) {
        left.add(part);
      }
    }
    return left.size() == parts.size() ? written : LineBreaks.join(left);
  }

  private boolean isBoilerplate(Line part, int at) {
    String mark = Fold.of(part.text()).strip();
    int length = mark.codePointCount(0, mark.length());
    boolean telling = length >= SHORT || at < EDGE || at >= lines - EDGE;
    return length >= SHORTEST && length <= LONGEST && telling && boilerplate.test(mark);
  }

  /**
   * A heading goes with what stood under it; one with nothing under it is asked about like a line.
   * Others stay, though they recur: they say what the text below is.
   */
  private List<Block> withoutBareHeadings(List<List<Block>> places) {
    Deque<Block> left = new ArrayDeque<>();
    @Nullable Block below = null;
    boolean emptied = false;
    for (int i = places.size() - 1; i >= 0; i--) {
      if (places.get(i).isEmpty()) {
        emptied = true;
        continue;
      }
      Block block = places.get(i).get(0);
      if (block instanceof Block.Heading heading && isBare(heading, below)) {
        String mark = Fold.of(heading.line().text()).strip();
        if (emptied || (mark.length() >= SHORTEST && boilerplate.test(mark))) {
          removed = true;
          emptied = true;
          continue;
        }
      }
      left.addFirst(block);
      if (!(block instanceof Block.Divider)) {
        below = block;
        emptied = false;
      }
    }
    return List.copyOf(left);
  }

  private static boolean isBare(Block.Heading heading, @Nullable Block below) {
    return below == null
        || (below instanceof Block.Heading next && next.level() <= heading.level());
  }

  private static List<Block> withoutIdleDividers(List<Block> blocks) {
    List<Block> left = new ArrayList<>();
    for (Block block : blocks) {
      boolean idle = left.isEmpty() || left.get(left.size() - 1) instanceof Block.Divider;
      if (!(block instanceof Block.Divider && idle)) {
        left.add(block);
      }
    }
    if (!left.isEmpty() && left.get(left.size() - 1) instanceof Block.Divider) {
      left.remove(left.size() - 1);
    }
    return left;
  }

  private static int lines(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return LineBreaks.count(paragraph.line());
    }
    if (block instanceof Block.Quote quote) {
      return quote.lines().stream().mapToInt(LineBreaks::count).sum();
    }
    if (block instanceof Block.Items items) {
      return items.entries().stream().mapToInt(it -> LineBreaks.count(it.line())).sum();
    }
    return block instanceof Block.Heading ? 1 : 0;
  }
}
