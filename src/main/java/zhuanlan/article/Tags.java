package zhuanlan.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What HTML's elements are to an article. */
final class Tags {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "meta",
          "link",
          "base",
          "title",
          "svg",
          "annotation",
          "annotation-xml",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "canvas",
          "map",
          "nav",
          "param",
          "track",
          "noframes",
          "datalist",
          "progress");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rb",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "picture",
          "source",
          "math",
          "mrow",
          "mi",
          "mo",
          "mn",
          "mtext",
          "msup",
          "msub",
          "semantics");

  private static final Map<String, Mark> MARKS =
      Map.ofEntries(
          Map.entry("b", Mark.BOLD),
          Map.entry("strong", Mark.BOLD),
          Map.entry("i", Mark.ITALIC),
          Map.entry("em", Mark.ITALIC),
          Map.entry("cite", Mark.ITALIC),
          Map.entry("dfn", Mark.ITALIC),
          Map.entry("u", Mark.UNDERLINE),
          Map.entry("ins", Mark.UNDERLINE),
          Map.entry("s", Mark.STRIKE),
          Map.entry("strike", Mark.STRIKE),
          Map.entry("del", Mark.STRIKE),
          Map.entry("code", Mark.CODE),
          Map.entry("kbd", Mark.CODE),
          Map.entry("samp", Mark.CODE),
          Map.entry("tt", Mark.CODE));

  private static final List<String> LEVELS = List.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CODE = Set.of("pre", "code");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:left|top|text-indent)\\s*:\\s*-\\d{3,})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BOLD =
      Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SINA_BOLD = Pattern.compile("strong-[Bb]old");
  private static final Pattern NOT_THE_TEXT =
      Pattern.compile(
          "(?:^|\\s)(?:copy-code-btn|code-copy\\S*|copy-btn|adsbygoogle|gutter|lineno|line-numbers(?:-rows)?"
              + "|sr-only|visually-hidden|screen-reader-text|off-screen|katex-mathml|MathJax_Preview"
              + "|mjx-assistive-mml)(?:\\s|$)");

  /** WeChat hides the article until its script has run. */
  private static final String SHOWN_LATER = "js_content";

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:^|\\s)(?:img_descr|caption|image-caption|wp-caption-text|img-caption|pic-caption)(?:\\s|$)");

  private Tags() {}

  /** Claims that readers do not see the element and what is in it. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || (attributeHas(element, "style", HIDDEN) && !element.id().equals(SHOWN_LATER))
        || (!CODE.contains(element.normalName()) && attributeHas(element, "class", NOT_THE_TEXT));
  }

  /** Claims that the element stands in a line of text; all others begin and end a block. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** Claims that the element holds what is written under a picture. */
  static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption")
        || (!element.normalName().equals("table") && attributeHas(element, "class", CAPTION));
  }

  /** How an element sets its text apart, added to how its surroundings do. */
  static Set<Mark> marks(Element element, Set<Mark> around) {
    Mark mark = MARKS.get(element.normalName());
    if (mark == null && isBold(element)) {
      mark = Mark.BOLD;
    }
    if (mark == null || around.contains(mark)) {
      return around;
    }
    EnumSet<Mark> both = EnumSet.of(mark);
    both.addAll(around);
    return both;
  }

  /** 1 to 6 for {@code h1} to {@code h6}, else 0. */
  static int headingLevel(Element element) {
    return LEVELS.indexOf(element.normalName()) + 1;
  }

  private static boolean isBold(Element element) {
    return attributeHas(element, "style", BOLD)
        || attributeHas(element, "cms-style", SINA_BOLD)
        || attributeHas(element, "class", SINA_BOLD);
  }

  private static boolean attributeHas(Element element, String key, Pattern pattern) {
    return element.hasAttr(key) && pattern.matcher(element.attr(key)).find();
  }
}
