package zhuanlan.page;

/** How pages are written for a chat. */
public enum Format {
  /** Text, photos and HTML that every client shows. */
  CLASSIC,
  /** One native document with headings, pictures in place and folded parts (bot-api.md §2). */
  RICH
}
