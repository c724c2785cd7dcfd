package zhuanlan.intake;

import java.util.HashSet;
import java.util.Set;
import zhuanlan.article.Block;
import zhuanlan.article.Body;

/**
 * What is known to be no part of the articles of a column, though their pages have it.
 *
 * @param marks lines and pictures, as {@link Sieve} marks them
 */
record Boilerplate(Set<String> marks) {

  static final Boilerplate NONE = new Boilerplate(Set.of());

  /**
   * More than half of an article's text, and so many characters, are no boilerplate: then several
   * files tell the same story.
   */
  private static final int STORY = 500;

  Boilerplate {
    marks = Set.copyOf(marks);
  }

  /** What was known and what was found besides. */
  Boilerplate and(Set<String> found) {
    Set<String> all = new HashSet<>(marks);
    all.addAll(found);
    return new Boilerplate(all);
  }

  /** Claims that a picture is boilerplate. */
  boolean holdsPicture(String address) {
    return marks.contains(Sieve.picture(address));
  }

  /**
   * The body without boilerplate; the same body when there is none in it, or when too little would
   * remain of it.
   */
  Body without(Body body) {
    if (marks.isEmpty()) {
      return body;
    }
    Body left = Sieve.sift(body, marks::contains);
    return left.equals(body) || isTooLittle(left, body) ? body : left;
  }

  private static boolean isTooLittle(Body left, Body body) {
    if (left.blocks().stream().noneMatch(Boilerplate::isContent)) {
      return true;
    }
    int before = body.text().length();
    int removed = before - left.text().length();
    return removed > STORY && removed > before / 2;
  }

  private static boolean isContent(Block block) {
    return !(block instanceof Block.Heading || block instanceof Block.Divider);
  }
}
