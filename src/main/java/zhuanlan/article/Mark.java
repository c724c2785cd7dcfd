package zhuanlan.article;

/** How a run of text is set apart from the text around it. */
public enum Mark {
  BOLD,
  ITALIC,
  UNDERLINE,
  STRIKE,
  CODE
}
