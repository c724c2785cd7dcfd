package zhuanlan.text;

/**
 * A sentence that may stand in a summary.
 *
 * @param at its number among all sentences of the article
 * @param length in code points
 * @param odds how likely it is chosen, compared with others; above 0
 */
record Candidate(String text, int at, int length, BigramSet bigrams, double odds) {

  /** Claims that it says nothing without the sentence before it. */
  boolean leans() {
    return Openings.lean(text);
  }
}
