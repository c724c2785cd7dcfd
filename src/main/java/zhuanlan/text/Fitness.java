package zhuanlan.text;

/** What may stand in a summary, told by a sentence's own look. */
enum Fitness {
  /** A statement that stands by itself. */
  GOOD,
  /** A statement that needs the sentence before it. */
  LEANS,
  /** A question, a piece of talk, a line that is no sentence: only when there is nothing better. */
  WEAK,
  /** What the publisher says about itself, the author or the text: never. */
  FOREIGN;

  /** Claims that it states something, by itself or after another. */
  boolean isStatement() {
    return this == GOOD || this == LEANS;
  }

  private static final int FEWEST_LETTERS = 8;

  private static final Phrases ABOUT_ITSELF =
      new Phrases(
          "关订搜添扫二长点阅转版侵未声免本不投商联加进后留收评文图作编责撰记校来出原题封资视为均感参FfSsAaCcRr",
          "(关注|订阅|搜索|添加).{0,16}(公众号|微信|微博|订阅号|服务号|视频号|小助手|频道)|扫(码|描)|二维码|长按"
              + "|点击(下方|上方|阅读|原文|查看|链接|这里|蓝字)|阅读原文|转载|版权|侵权|未经(授权|许可)|声明[:：]|免责"
              + "|本文(仅|来自|来源|首发|原载|选自|转自|作者|由|系|授权|图片|经)|不代表.{0,16}(立场|观点|意见)|投稿|商务合作"
              + "|联系(邮箱|电话|我们|方式)|加(群|微信)|进群|后台回复|(点赞|转发|留言|收藏|评论).{0,6}(点赞|转发|留言|收藏|评论|支持)"
              + "|^(文|图|作者|编辑|责编|责任编辑|撰文|记者|编译|校对|来源|出处|原标题|题图|封面|图片|图源|资料|视频)\\s{0,2}[/／|｜丨:：]"
              + "|图片?(来源|来自)|题图|(均)?为化名|感谢.{0,8}(阅读|观看|支持)|参考(文献|资料|内容)|加载中|未完待续"
              + "|(?i:follow us|subscribe|all rights reserved|click here|read more|sign up)");

  private static final String QUOTES = "“”「」『』‘’\"";

  /** Quotes of which both halves must be there; a ’ alone is an apostrophe. */
  private static final String WHOLE = "“”「」『』‘";

  private static final String ENDS = "。！？!?….｡";

  /** What this sentence, trimmed, is fit for. */
  static Fitness of(String sentence) {
    int letters = letters(sentence);
    if (letters == 0 || ABOUT_ITSELF.occurIn(sentence)) {
      return FOREIGN;
    }
    char mark = endMark(sentence);
    boolean statement = ENDS.indexOf(mark) >= 0 && mark != '？' && mark != '?';
    if (letters < FEWEST_LETTERS || !statement || isTalk(sentence)) {
      return WEAK;
    }
    return Openings.lean(sentence) ? LEANS : GOOD;
  }

  private static int letters(String sentence) {
    int letters = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char each = sentence.charAt(i);
      letters += Character.isLetter(each) || Character.isHighSurrogate(each) ? 1 : 0;
    }
    return letters;
  }

  private static char endMark(String sentence) {
    int end = sentence.length() - 1;
    while (end > 0 && (QUOTES.indexOf(sentence.charAt(end)) >= 0 || isClosing(sentence, end))) {
      end--;
    }
    return sentence.charAt(end);
  }

  private static boolean isClosing(String sentence, int at) {
    return Brackets.isClosing(sentence.charAt(at));
  }

  /** Claims that the sentence is a quotation or a piece of one. */
  private static boolean isTalk(String sentence) {
    if (!hasQuote(sentence)) {
      return false;
    }
    Brackets brackets = new Brackets(sentence);
    for (int i = 0; i < sentence.length(); i++) {
      if (WHOLE.indexOf(sentence.charAt(i)) >= 0 && brackets.partner(i) < 0) {
        return true;
      }
    }
    return QUOTES.indexOf(sentence.charAt(0)) >= 0 && brackets.partner(0) >= sentence.length() - 2;
  }

  private static boolean hasQuote(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (QUOTES.indexOf(sentence.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
