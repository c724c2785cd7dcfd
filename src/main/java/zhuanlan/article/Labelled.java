package zhuanlan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label of a byline and what it says: {@code 文/新熵}, {@code 来源：新熵（ID：baoliaohui）}.
 *
 * @param role what the label stands for
 * @param value never empty
 */
record Labelled(Role role, String value) {

  /** What a label says of the article. */
  enum Role {
    WRITER(40),
    EDITOR(40),
    SOURCE(70),
    ACCOUNT(70),
    ORIGINAL_TITLE(120),
    OTHER(60);

    private final int longest;

    Role(int longest) {
      this.longest = longest;
    }
  }

  private static final int LONGEST_LINE = 240;

  /** A name of wide characters is never so long; what is longer tells something. */
  private static final int LONGEST_NAME = 16;

  private static final Map<Role, String> LABELS =
      Map.of(
          Role.WRITER,
          "本文作者|原作者|作者|撰文|撰稿|撰写|采写|采访|口述|执笔|文字|文案|图文|文/图|文、图|图/文|文&图|文|本报记者|见习记者|特约记者|记者|author|written by|words by|text by",
          Role.EDITOR,
          "文字编辑|责任编辑|执行编辑|微信编辑|新媒体编辑|值班编辑|网络编辑|图片编辑|视频编辑|栏目主编|执行主编|值班主编|主编|责编|编辑|编审|编|edited by|editor",
          Role.SOURCE,
          "内容来源|文章来源|稿件来源|信息来源|原文来源|新闻来源|来源|来自|出处|原载|原文载于|转载自|转自|source",
          Role.ACCOUNT,
          "微信公众号|微信订阅号|公众号|订阅号|公号",
          Role.ORIGINAL_TITLE,
          "原文标题|文章原标题|原标题|原题目|原题|original title",
          Role.OTHER,
          "题图来源|题图来自|题图|头图来源|头图来自|头图|封面图|封面|配图|图片来源|图片来自|图片|图源|图|供图|制图|绘图|插画|插图|摄影|摄像|剪辑|视觉|美编|美术"
              + "|编译|译者|翻译|译|校译|监制|监审|校对|审校|审核|审读|审阅|终审|初审|复审|一审|二审|三审|排版|出品人|出品|制作人|统筹|策划|运营|整理|统稿|签发"
              + "|发布时间|发表时间|首发时间|发布日期|发表日期|原文链接|原文地址|本文链接|本文地址|文章链接|link|photo|photos by");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[ ,、;。.)|/(])(?:本文|原文|文章)?(?:经授权|授权|已获授权)?(?:首发于|首发自|来自于?|转载自|转载于|原载于|刊载于|发表于|摘自|选自|来源于|源自|整理自)[:]?()"
              + LABELS.entrySet().stream()
                  .map(each -> "|(?:^|[ ,、;。)|/(])" + group(each.getKey(), each.getValue()))
                  .reduce("", String::concat),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BY =
      Pattern.compile(
          "by[: ] ?((?:[A-Z][\\p{L}.'’-]{0,20}|\\p{IsHan}{2,4})(?:(?: and | & |, | )[A-Z][\\p{L}.'’-]{0,20}){0,5})");
  private static final Pattern SENTENCE = Pattern.compile("[。!?]");
  private static final Pattern TELLS = Pattern.compile("[的了是在与和，。]");
  private static final Pattern ID = Pattern.compile("(?i)[（(].{0,6}id\\s?[：:]");
  private static final Pattern COMMA_AND_STOP = Pattern.compile(".*[，,].*。");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、;&+/| ]| and ");
  private static final Pattern AT_THE_END = Pattern.compile("[ ,、;。.|/·•丨]+$");

  private static String group(Role role, String labels) {
    return "(?:" + labels + ")(?<" + role.name().replace("_", "") + "> ?[/:|]+ ?)";
  }

  /** The labels of a line that consists of nothing else; empty for any other line. */
  static List<Labelled> of(String line) {
    String text = Spaces.collapse(line);
    if (text.length() > LONGEST_LINE) {
      return List.of();
    }
    String plain = Wording.plain(text);
    if (isWrapped(plain)) {
      text = Spaces.strip(text.substring(1, text.length() - 1));
      plain = Wording.plain(text);
    }
    Matcher by = BY.matcher(capital(plain));
    if (by.matches()) {
      return List.of(new Labelled(Role.WRITER, by.group(1)));
    }
    Matcher label = LABEL.matcher(plain);
    if (!label.lookingAt()) {
      return List.of();
    }
    List<Labelled> found = new ArrayList<>();
    boolean more = true;
    while (more) {
      Role role = role(label);
      int from = label.end();
      more = label.find();
      String value = text.substring(from, more ? label.start() : text.length());
      boolean sentence = COMMA_AND_STOP.matcher(Spaces.strip(value)).matches();
      value = Spaces.strip(withoutEnd(value));
      boolean open = value.isEmpty() && more;
      if (!open && (sentence || !isValue(role, value))) {
        return List.of();
      }
      if (!open) {
        found.add(new Labelled(role, value));
      }
    }
    return found;
  }

  /** Claims that the first bracket closes with the last sign. */
  private static boolean isWrapped(String plain) {
    int depth = 0;
    for (int i = 0; i < plain.length(); i++) {
      depth += "([".indexOf(plain.charAt(i)) >= 0 ? 1 : ")]".indexOf(plain.charAt(i)) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == plain.length() - 1;
      }
    }
    return false;
  }

  private static Role role(Matcher label) {
    for (Role role : Role.values()) {
      if (label.group(role.name().replace("_", "")) != null) {
        return role;
      }
    }
    return Role.SOURCE;
  }

  private static boolean isValue(Role role, String value) {
    String plain = Wording.plain(value);
    if (value.isEmpty() || value.length() > role.longest) {
      return false;
    }
    return switch (role) {
      case ORIGINAL_TITLE -> true;
      case WRITER, EDITOR -> !SENTENCE.matcher(plain).find() && areNames(plain);
      case ACCOUNT -> isAccount(value);
      case SOURCE -> !SENTENCE.matcher(plain).find();
      case OTHER -> !SENTENCE.matcher(plain).find() && areNames(plain);
    };
  }

  private static boolean isAccount(String value) {
    return value.length() <= 12 && !TELLS.matcher(value).find() || ID.matcher(value).find();
  }

  private static boolean areNames(String plain) {
    for (String names : BETWEEN_NAMES.split(plain.replaceAll("\\([^()]*\\)", ""), -1)) {
      String[] apart = names.split(",", -1);
      int longest = apart.length > 1 ? LONGEST_NAME / 2 : LONGEST_NAME;
      for (String name : apart) {
        if (name.chars().filter(c -> Spaces.isWide((char) c)).count() > longest) {
          return false;
        }
      }
    }
    return true;
  }

  private static String withoutEnd(String value) {
    String stripped = Spaces.strip(value);
    Matcher end = AT_THE_END.matcher(Wording.plain(stripped));
    return end.find() ? stripped.substring(0, end.start()) : stripped;
  }

  private static String capital(String plain) {
    return plain.length() > 2
        ? plain.substring(0, 2).toLowerCase(Locale.ROOT) + plain.substring(2)
        : plain;
  }
}
