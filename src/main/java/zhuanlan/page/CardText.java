package zhuanlan.page;

/** How an article looks in a list: number and title, where and when, summary. */
final class CardText {

  /** Flash news whose title is the text would fill the list. */
  private static final int TITLE = 120;

  private CardText() {}

  /**
   * The text of a card.
   *
   * @param sentences how many sentences of its summary to show
   */
  static Snippet of(Part.Card card, int sentences) {
    Snippet title = Snippet.text(card.position() + ". " + shortened(card.title())).in("b");
    Snippet meta = Snippet.text(card.meta()).in("i");
    Snippet summary =
        card.summary().stream()
            .limit(sentences)
            .map(Pieces::snippet)
            .reduce(Snippet.EMPTY, Snippet::plus);
    return title.plus("\n", meta).plus("\n", summary);
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
  }
}
