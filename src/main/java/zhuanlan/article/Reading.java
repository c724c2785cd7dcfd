package zhuanlan.article;

/** What came of reading one file: an article, or why there is none. */
public sealed interface Reading {

  /** The file holds an article. */
  record Read(Article article) implements Reading {}

  /**
   * The file holds no article for readers, and that is in order: a draft, a protected post, an
   * empty page.
   */
  record Skipped(String why) implements Reading {}

  /** The file could not be read. The problem names file and line and says what to do. */
  record Failed(Problem problem) implements Reading {}
}
