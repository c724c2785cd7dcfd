package zhuanlan.article;

import java.util.regex.Pattern;

/** What other programs left in the text and readers were never to see. */
final class Residue {

  /** Kramdown's attributes: {@code {:align="center"}}, {@code {: .note #first }}. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "\\{: ?(?:(?:[.#][\\w-]{1,40}|[\\w-]{1,40}=(?:\"[^\"\\n]{0,80}\"|“[^”\\n]{0,80}”|'[^'\\n]{0,80}'|[\\w%-]{1,40})|toc) ?){1,8}}");

  /** A slide show's files: {@code !?!../a.json:1008,542!?!}. */
  private static final Pattern SLIDES = Pattern.compile("!\\?![^!?\\n]{1,300}!\\?!");

  private Residue() {}

  /** The text of a node as readers are to see it. */
  static String without(String text) {
    String left = text;
    if (left.contains("{:")) {
      left = ATTRIBUTES.matcher(left).replaceAll("");
    }
    if (left.contains("!?!")) {
      left = SLIDES.matcher(left).replaceAll("");
    }
    return Formulas.plain(left);
  }
}
