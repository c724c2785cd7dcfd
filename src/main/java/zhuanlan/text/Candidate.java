package zhuanlan.text;

/**
 * A sentence that may stand in a summary.
 *
 * @param at its number among all sentences of the article
 * @param length in code points
 * @param leans claims that it says nothing without the sentence before it
 * @param score how much it tells, above 0
 */
record Candidate(String text, int at, int length, BigramSet bigrams, boolean leans, double score) {}
