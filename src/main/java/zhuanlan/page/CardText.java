package zhuanlan.page;

import java.util.List;
import zhuanlan.article.Line;

/** How an article looks in a list: number and title, where and when, summary. */
final class CardText {

  /** Flash news whose title is the text would fill the list. */
  private static final int LONGEST = 120;

  private CardText() {}

  /**
   * The text of a card.
   *
   * @param sentences how many sentences of its summary to show
   */
  static Snippet of(Part.Card card, int sentences) {
    Snippet summary = summary(card.summary().stream().limit(sentences).toList());
    return title(card).in("b").plus("\n", meta(card).in("i")).plus("\n", summary);
  }

  /** Its number, and its title as a link to where it leads. */
  static Snippet title(Part.Card card) {
    Snippet title = Snippet.text(shortened(card.title()));
    String link = card.link();
    return Snippet.text(card.position() + ". ").plus(link == null ? title : title.linkTo(link));
  }

  /** Where it comes from and when. */
  static Snippet meta(Part.Card card) {
    return Snippet.text(shortened(card.meta()));
  }

  /** Sentences one after the other; in scripts with spaces, with a space between them. */
  static Snippet summary(List<Line> sentences) {
    Snippet summary = Snippet.EMPTY;
    boolean spaced = false;
    for (Line sentence : sentences) {
      String text = sentence.text();
      summary = summary.plus(spaced ? " " : "", Inline.of(sentence));
      spaced =
          !text.isEmpty()
              && text.charAt(text.length() - 1) > ' '
              && text.charAt(text.length() - 1) < 0x80;
    }
    return summary;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
