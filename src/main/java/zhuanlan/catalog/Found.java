package zhuanlan.catalog;

import zhuanlan.article.Body;

/** What there is under an article's number. */
public sealed interface Found {

  /** The article. */
  record Present(Headline headline, Body body) implements Found {}

  /** There was an article, and its file has gone. */
  record Withdrawn(int number, String title) implements Found {}

  /** The number was never given out. */
  record Unknown(int number) implements Found {}
}
