package zhuanlan.text;

/**
 * A word or name that an article is about.
 *
 * @param name as the author wrote it
 * @param folded the same in the form of {@link Fold}
 * @param weight above 0, at most 1, which the article's main topic has
 */
public record Topic(String name, String folded, double weight) {}
