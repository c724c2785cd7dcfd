package zhuanlan.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that publishers put around articles. Whole lines of bounded length only: prose that speaks
 * of such things is none. The patterns are the known ones; a column's own are learned elsewhere.
 */
final class Notices {

  private static final int LONGEST = 300;

  private static final Pattern PLAYER =
      Pattern.compile("视频加载中.{0,12}|\\[{1,2}(?:TOC|toc)]{1,2}|(?:自动播放|复制代码)");

  private static final List<Pattern> PLEAS =
      List.of(
          Pattern.compile(
              "(?:.{0,20}[，,；;])?(?:欢迎|敬请|诚邀)(?:大家|您|各位)?(?:长按|扫码|搜索|点击)?(?:关注|订阅)[^。]{1,70}[。！!]?"),
          Pattern.compile(
              "(?:[^。]{0,12}[，,])?(?:长按|扫描|扫码|微信扫|扫一扫|识别).{0,40}(?:二维码|关注|订阅|公众号).{0,20}"),
          Pattern.compile("点击.{0,20}(?:关注|订阅|阅读原文|查看原文|蓝字).{0,20}"),
          Pattern.compile("(?:微信)?(?:公众号|订阅号|微信号)[：:] ?[^。，]{2,40}"));

  private static final List<Pattern> DISCLAIMERS =
      List.of(
          Pattern.compile(
              "[*※]? ?[【\\[]?(?:(?:特别|免责|版权|郑重|法律|重要|转载)?声明|风险提示|免责条款)[】\\]]?[：:].{1,280}"),
          Pattern.compile(
              "[^。]{0,16}(?:仅|只|不)(?:代表|为)(?:作者|本人|本站|本网|平台|新浪|公司)[^。]{0,12}(?:观点|立场).{0,80}"),
          Pattern.compile("[^。]{0,20}(?:仅供(?:投资者)?参考|不构成.{0,8}建议)[^。]{0,40}。?"),
          Pattern.compile(
              "(?:注：?)?(?:部分|文中|题图|封面图?|头图|配图|以上|本文|文章|图片|图)+(?:均|素材)?(?:来源|来自|源)(?:于|自)?(?:网络|互联网|[：:]|[A-Za-z]).{0,40}"),
          Pattern.compile(
              "(?:本文系[^。]{0,30}[，,].{0,60})?(?:[^。]{0,30}[，,])?未经(?:[^。]{0,8})?(?:许可|授权|允许).{0,120}"),
          Pattern.compile("[^。]{0,30}(?:如需转载|转载请|谢绝转载|禁止转载|侵权必究|侵删)[^。]{0,60}。?"),
          Pattern.compile("(?:应[^。，]{0,10}要求，?)?(?:文中|本文|以上|为保护隐私)[^。]{0,40}化名。?"));

  private static final Pattern RELATED =
      Pattern.compile("(?:更多|推荐|相关|延伸|拓展|往期|精彩|热门|猜你喜欢)(?:阅读|推荐|回顾|文章|精彩|精选|链接|内容)? ?[：:]?");
  private static final Pattern REFERENCES = Pattern.compile("(?:参考|引用)(?:内容|资料|链接|文献|来源)?[：:]");
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("(?:\\[?\\d{1,2}[]、.．]? ?)?https?[：:]//\\S{1,500}");
  private static final Pattern RIGHTS = Pattern.compile("(?:版权|免责|特别|郑重|法律)?声明");
  private static final Pattern RIGHTS_TEXT = Pattern.compile("转载|授权|版权|侵|观点|立场|责任");
  private static final Pattern QR = Pattern.compile("二维码|扫码|扫描|扫一扫|长按");
  private static final Pattern WRAPPED = Pattern.compile("[（(【](.*)[）)】]");

  private Notices() {}

  /** Claims that it belongs to a player or a theme, wherever it stands. */
  static boolean isDebris(String line) {
    return line.length() <= LONGEST && PLAYER.matcher(line).matches();
  }

  /** Claims that it asks readers to follow, at the head or the foot of an article. */
  static boolean isPlea(String line) {
    return line.length() <= LONGEST && anyMatches(PLEAS, inner(line));
  }

  /** Claims that it is said for the lawyers, at the foot of an article. */
  static boolean isDisclaimer(String line) {
    return line.length() <= LONGEST && anyMatches(DISCLAIMERS, inner(line));
  }

  /** Claims that it is the heading over disclaimers. */
  static boolean isRightsHeading(String line) {
    return RIGHTS.matcher(inner(line)).matches();
  }

  /** Claims that it is the heading over links to other articles. */
  static boolean isRelatedHeading(String line) {
    return line.length() > 2 && line.length() <= 12 && RELATED.matcher(line).matches();
  }

  /** Claims that it is the heading over references. */
  static boolean isReferencesHeading(String line) {
    return line.length() <= 12 && REFERENCES.matcher(line).matches();
  }

  /** Claims that it is an address and nothing else. */
  static boolean isBareAddress(String line) {
    return BARE_ADDRESS.matcher(line).matches();
  }

  /** Claims that it says who may do what with the article. */
  static boolean speaksOfRights(String line) {
    return line.length() <= LONGEST && RIGHTS_TEXT.matcher(line).find();
  }

  /** Claims that it speaks of a picture to be scanned. */
  static boolean speaksOfQr(String line) {
    return line.length() <= LONGEST && QR.matcher(line).find();
  }

  private static String inner(String line) {
    String text = Spaces.strip(line);
    Matcher wrapped = WRAPPED.matcher(text);
    return text.length() <= LONGEST && wrapped.matches() ? Spaces.strip(wrapped.group(1)) : text;
  }

  private static boolean anyMatches(List<Pattern> patterns, String text) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }
}
