package zhuanlan.page;

/** How pages are written for a chat. */
public enum Format {
  /** Text, photos and HTML that every client shows. */
  CLASSIC
}
