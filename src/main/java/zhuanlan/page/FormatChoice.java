package zhuanlan.page;

import java.util.Locale;

/** What a chat or the operator wants of formats. */
public enum FormatChoice {
  /** Articles opened in private are rich, everything else is classic. */
  AUTO,
  /** Everything is classic. */
  CLASSIC,
  /** Everything but short notes is rich. */
  RICH;

  /** Its name in settings, such as {@code auto}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
