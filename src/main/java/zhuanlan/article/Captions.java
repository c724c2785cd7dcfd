package zhuanlan.article;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the lines under pictures that no element marks as captions. One for each page. */
final class Captions {

  private static final int LONGEST = 60;

  private static final Pattern POINTS_UP = Pattern.compile("[▲△↑⬆☝](?:\ufe0f)?\\s*(\\S.*)");
  private static final Pattern CREDITED =
      Pattern.compile(
          "[（(【\\[]?(?:图源|图片来源|图片来自|资料来源|数据来源|图|图注|供图|制图|摄影|图/文|Photo|Image|Credit)\\s?[:：/／|｜丨].{1,50}");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:图表?|表|Fig\\.?|Figure)\\s?\\d{1,2}(?:[-.]\\d{1,2})?(?:[:：.、\\s].{1,56})?");
  private static final String SENTENCE_END = "。！？!?；;：:";

  private static final Pattern CENTRED =
      Pattern.compile("text-align\\s*:\\s*center", Pattern.CASE_INSENSITIVE);
  private static final Pattern SMALL =
      Pattern.compile(
          "font-size\\s*:\\s*(?:(?:[89]|1[0-3])(?:\\.\\d+)?px|0?\\.[5-8]\\d*r?em|[5-8]\\d%|small)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GREY =
      Pattern.compile(
          "(?:^|[;\\s])color\\s*:\\s*(?:#([789ab])\\1{2}\\b|#([789ab][0-9a-f])\\2{2}\\b|gr[ae]y|darkgray"
              + "|rgb\\((1[1-9]\\d),\\s*\\3,\\s*\\3\\))",
          Pattern.CASE_INSENSITIVE);

  private final Element page;
  private @Nullable Boolean centringTells;

  Captions(Element page) {
    this.page = page;
  }

  /** Claims that the text, which stands right under a picture, belongs to it. */
  boolean isCaption(Element element, Line line, String alt) {
    String text = line.text();
    boolean brief = text.length() <= LONGEST && text.indexOf('\n') < 0;
    if (!brief || line.runs().stream().allMatch(run -> run.marks().contains(Mark.BOLD))) {
      return false;
    }
    if (text.equals(alt) || POINTS_UP.matcher(text).matches()) {
      return true;
    }
    return SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0
        && (CREDITED.matcher(text).matches()
            || NUMBERED.matcher(text).matches()
            || isSetApart(element));
  }

  /** The caption without the arrow that points to its picture. */
  static String words(String text) {
    var pointing = POINTS_UP.matcher(text);
    return pointing.matches() ? pointing.group(1) : text;
  }

  private boolean isSetApart(Element element) {
    StringBuilder styles = new StringBuilder();
    boolean centred = element.normalName().equals("center");
    Element each = element;
    for (int depth = 0; each != null && depth < 4; depth++) {
      styles.append(each.attr("style")).append(';');
      centred |= isCentred(each);
      each = each.childrenSize() == 1 ? each.child(0) : null;
    }
    return (centred && centringTells())
        || (SMALL.matcher(styles).find() && GREY.matcher(styles).find());
  }

  /** Where most paragraphs are centred, it is no sign. */
  private boolean centringTells() {
    if (centringTells == null) {
      int paragraphs = 0;
      int centred = 0;
      for (Element paragraph : page.getElementsByTag("p")) {
        if (paragraph.hasText()) {
          paragraphs++;
          centred += isCentred(paragraph) ? 1 : 0;
        }
      }
      centringTells = 2 * centred <= paragraphs;
    }
    return centringTells;
  }

  private static boolean isCentred(Element element) {
    return element.attr("align").equalsIgnoreCase("center")
        || CENTRED.matcher(element.attr("style")).find();
  }
}
