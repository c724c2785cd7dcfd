package zhuanlan.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that publishers put around articles. Whole lines of bounded length only, and none that
 * tells something: prose that speaks of such things is none. The patterns are the known ones; a
 * column's own are learned elsewhere. They see the line as {@link Wording#bare} writes it.
 */
final class Notices {

  private static final int LONGEST = 300;
  private static final int LONGEST_PLEA = 120;
  private static final int LONGEST_DEBRIS = 80;

  /** One of these is in every notice; lines that have none are not looked at any further. */
  private static final Pattern KEY =
      Pattern.compile(
          "关注|订阅|扫|码|赞|分享|转发|转载|收藏|评论|留言|在看|点击|号|微信|邮箱|群|回复|全文|原文|更多|篇|返回|完|图|权|侵|来源|来自|源自|转自|摘自|声明|提示|提醒|免责"
              + "|风险|参考|建议|据此|投稿|合作|下载|联系|添加|加入|支持|代表|原创|首发|独家|出品|供稿|许可|允许|同意|书面|摄影|报道|动力|鼓励|打赏|阅读|浏览"
              + "|(?i:end|share|like|tweet|follow|subscribe|sign up|read|click|scan|mail|©|\\(c\\)|copyright|reserved|disclaimer|expressed|originally|purposes)");

  /** Belongs to a player, a theme, a button or an advertisement, wherever it stands. */
  private static final List<Pattern> DEBRIS =
      patterns(
          "视频加载中.{0,12}|(?:自动播放|复制代码|复制链接|复制成功|显示全部|展开全文|收起全文)",
          "@?\\[{0,2}TOC]{0,2}|\\$\\{toc}",
          "(?i)copy code|image copyright.{0,30}|image caption|media caption|advertisement|skip advert",
          "\\(adsbygoogle ?= ?window\\.adsbygoogle.{0,60}|(?:广告|AD|Ads)(?: by Google)?",
          "(?:正在)?加载中(?:[,.…].{0,8})?|(?:您的|你的)?浏览器不支持.{0,20}(?:播放|标签|视频|音频).{0,10}");

  /** What notices never say, and sentences about such things do. */
  private static final Pattern TELLS =
      Pattern.compile(
          "成了|成为|成立|意味|导致|越来越|并不|不是|曾|正在|已经|认为|表示|指出|显示|发现|发布了|推出了|据悉|据说|报道称|介绍"
              + "|说道|写道|因为|但是|然而|不过|其实|增长|下降|同比|亿|人们|商家|他|她|这种|这个|时代|由来|争议|背后|为什么|如何");

  private static final String FOLLOW = "(?:关注|订阅|添加|收藏|加入|联系|下载)";
  private static final String PLACE =
      "(?:微信(?:公众|公号|号|订阅|平台|群)|公众号|公众平台|公号|订阅号|服务号|视频号|抖音号?|微博|头条号|知乎|B站|专栏|本号|我们|我的|本站|本报"
          + "|本刊|小编|蓝字|名片|二维码|QQ群|交流群|客户端|(?i)app|星标)";

  private static final List<Pattern> PLEAS =
      patterns(
          "(?:[^。]{0,24}[,;:!。])?(?:欢迎|敬请|诚邀)(?:大家|您|你|各位|读者)?(?:长按|扫码|扫描|识别|搜索|点击|在微信|(?:下方|上方|以下)?的?二维码|持续|继续|多多)*(?:关注|订阅)(?!的|者|度)[^。]{1,70}[。!]?",
          "(?:[^。]{0,16}[,:;!])?(?:请|记得|别忘了|不要忘记|快来|赶快|赶紧|速来|也可以?|立即|马上|长按|扫码|点击|搜索|敬请|欢迎|微信(?:搜|扫|里搜))[^。]{0,16}"
              + FOLLOW
              + "[^。]{0,12}"
              + PLACE
              + "[^。]{0,24}[。!]?",
          FOLLOW + "(?:我们|本号|公众号|微信公众号|订阅号|作者|小编|本站)[^。]{0,24}[!]?",
          "(?:[^。]{0,12}[,:;])?(?:长按|扫描|扫码|扫下方|微信扫|扫一扫|识别|打开微信)[^。]{0,30}(?:二维码|关注|订阅|公众号|小程序码|加群|进群|入群|下载|添加|打赏|分享|阅读)[^。]{0,20}[。!]?",
          "(?:[^。]{0,12}[,:;])?点击.{0,20}(?:关注|订阅|阅读原文|查看原文|原文链接|蓝字|下载|报名|购买|名片|卡片|查看更多|在看)[^。]{0,20}[。!]?",
          "(?:微信号|服务号|视频号|公众平台|投稿邮箱|投稿|商务合作|合作微信|联系邮箱|转载联系|客服微信)(?:ID|id)?: ?[^。,的了]{2,50}",
          "(?:微信|邮箱|(?i)e-?mail): ?[\\w.@-]{4,50}",
          "[^。]{0,24}(?:添加|加)(?:小编|客服|助手|作者)?(?:的)?微信(?:号)?[^。]{0,40}",
          "(?:关注|回复|后台回复)[^。]{0,16}(?:公众号|后台|关键词|回复)[^。]{0,30}(?:领取|获取|下载|加群|进群)[^。]{0,20}[。!]?");

  /** Under an article, for those who have read it. */
  private static final List<Pattern> SHARING =
      patterns(
          "(?:[^。]{0,24}[,;!。])?(?:请|欢迎|记得|别忘了|不妨|麻烦|就|帮忙|点个|给个|求|顺手|随手)[^。]{0,16}(?:点赞|在看|转发|分享|点个赞|打赏|赞赏|三连|投币|收藏|星标|好看)[^。]{0,24}[。!~]?",
          "(?:(?:点赞|点个赞|分享|收藏|在看|转发|投币|关注|评论|留言|打赏|赞赏|喜欢|举报|赞|好看|踩|Like|Share|Tweet|Save)[ /|·、,+和与&:()\\d.万kKwW]*){2,12}",
          "(?:点赞|分享|收藏|在看|转发|评论|打赏|赞赏|喜欢|举报|赞|阅读|阅读量|阅读数|浏览|浏览量|人气) ?[:(]? ?\\d[\\d.,万kKwW+]*(?:次|人)?\\)?",
          "分享(?:到|至|本文|文章)(?:[: ].{0,60}|(?:微信|微博|朋友圈|QQ|空间|好友|豆瓣| |、|/)+)?",
          "(?:如果)?(?:您|你)?(?:觉得|喜欢|认为).{0,20}(?:点赞|点个|打赏|赞赏|分享给|转发|收藏|支持一下|在看).{0,30}",
          "(?:您|你)的.{0,8}(?:支持|打赏|赞赏|鼓励|关注).{0,20}(?:动力|鼓励|源泉).{0,6}[。!]?",
          "(?:赞赏|打赏|支持)(?:支持|作者|一下)|给作者(?:打赏|赞赏)|(?:已有)?\\d* ?人(?:打赏|赞赏|点赞)",
          "(?:阅读|查看|点击|访问)(?:全文|原文|更多)(?:链接)?[>.…]*|(?:返回|回到)(?:顶部|首页|列表|搜狐).{0,8}|(?:上|下|前|后)一?篇:.{0,80}",
          "(?:暂无|发表|查看|全部|最新|热门|精选|写)(?:评论|留言)(?: ?\\(?\\d*\\)?)?|登录(?:后|/注册).{0,16}(?:评论|留言|查看)|评论(?:区|列表)?",
          "(?i)(?:(?:share|like|tweet) (?:this|us|it on|on)|follow (?:us|me|\\w+) on|subscribe (?:to|now|here|for)|sign up (?:for|to|here)"
              + "|read more|click here|scan the (?:qr )?code)\\b.{0,60}",
          "(?:-+ ?)?(?:END|The End|全文完|本文完|正文完|\\((?:完|END)\\))(?: ?-+)?");

  private static final String WHAT =
      "(?:以上|本文|文章|文中|文内|上述|以下|本报告|本内容|相关|所有|内容|信息|数据|资料|观点|分析|建议|作者|嘉宾|仅|均|只|纯属)";
  private static final String TAIL = "(?:[,;、/ 。(|].{0,60})?";

  /** With a label before them they need no closer look. */
  private static final List<Pattern> DECLARED =
      patterns(
          "[\\[(]?(?:(?:特别|免责|版权|郑重|法律|重要|转载|权利|原创|作者|本文|本站|本网|网站)?声明|(?:免责|版权|特别|转载)说明|风险提示|风险警示|免责条款|版权信息|特别提示|特别提醒|免责)[\\])]?[: ] ?.{1,280}",
          "(?i)(?:©|\\(c\\) ?\\d|copyright\\b).{0,120}|all rights reserved.{0,60}",
          "(?i)(?:disclaimer\\b|the views expressed|opinions expressed|this article (?:is|was) originally|for informational purposes).{0,250}");

  private static final List<Pattern> DISCLAIMERS =
      patterns(
          WHAT
              + "?[^。]{0,14}(?:仅|只|不|纯属|并不|均不)(?:代表|为|表)(?:作者|本人|笔者|嘉宾|个人|本站|本网|本刊|本报|平台|新浪|公司|机构|.{1,8}(?:网|报|社|号|平台))[^。]{0,12}(?:观点|立场|意见|看法|言论)"
              + TAIL,
          WHAT
              + "[^。,]{0,16}(?:仅供(?:投资者|读者|个人|大家)?(?:参考|学习|交流|阅读)|不构成.{0,12}(?:建议|依据|要约))(?:[,;。].{0,12}(?:不构成|不作|据此|投资|风险|请|谨慎|敬请|与).{0,60})?[。!]?",
          "(?:仅供(?:投资者|读者|个人|大家)?(?:参考|学习|交流|阅读)|不构成.{0,12}(?:建议|依据|要约))(?:[,;。].{0,12}(?:不构成|不作|据此|投资|风险|请|谨慎|敬请|与).{0,60})?[。!]?",
          "(?:市场|投资|股市|理财|基金)(?:有|存在)风险[,。]? ?(?:投资|入市|选择|决策)?(?:需|须|应)谨慎.{0,30}",
          "(?:投资者)?据此(?:操作|投资|入市)[,。]? ?风险(?:自担|自负).{0,10}",
          "(?:注: ?)?(?:部分|文中|文内|文章|题图|封面图?|头图|首图|配图|插图|以上|本文|所有|全部|图片|图文|素材|图)+(?:均|都)?(?:素材)?(?:来源|来自|源|取自|出自|转自|摘自)(?:于|自)?(?:网络|互联网|网上|: ?.{2,20}|官网|视觉中国|IC ?photo|东方IC|摄图网|图虫|[A-Za-z]{3,20})"
              + TAIL,
          "(?:图片|图文|文字|素材|内容|文章|本文)?(?:来源|来自|源自|转自|摘自|整理自)于?(?:网络|互联网|网上)" + TAIL,
          "(?:题图|封面|头图|配图|图片|图)(?: ?[/:|] ?)(?:视觉中国|网络|来源|IC ?photo|东方IC|摄图网|图虫|Unsplash|Pexels|Pixabay|Getty).{0,30}",
          "(?:本文(?:系|为|由|版权)[^。]{0,40}[,。].{0,80})?(?:[^。]{0,30}[,。])?未经(?:[^。]{0,16})?(?:许可|授权|允许|同意|书面).{0,40}(?:不得|禁止|谢绝|请勿|严禁|不可|必究|违者|追究).{0,80}",
          "[^。]{0,40}(?:如需转载|转载请|请勿转载|谢绝转载|禁止转载|严禁转载|不得转载|欢迎转载|转载须|转载需|侵权必究|违者必究|侵删|保留所有权利|版权所有(?!者|人|权)|著作权归)[^。]{0,100}[。]?.{0,80}",
          "(?:如|若|如果|如有)[^。]{0,24}(?:侵权|侵犯|版权问题|异议)[^。]{0,24}(?:请|及时|立即)[^。]{0,24}(?:联系|告知|删除|通知)[^。]{0,60}[。]?.{0,40}",
          "本文(?:系|为|由)[^。]{0,40}(?:原创|首发|独家|出品|授权|供稿|投稿)[^。]{0,60}[。]?.{0,80}",
          "(?:本文|文章|此文)(?:已获|经)[^。]{0,20}授权[^。]{0,40}[。]?.{0,40}|(?:已获|经)[^。]{0,20}授权(?:转载|发布|发表|编发|刊发)[^。]{0,40}[。]?",
          "[^。,:]{2,16}(?:供图|摄影报道|图片报道)");

  private static final Pattern REPRINT =
      Pattern.compile(
          "(?:本文|文章|此文)(?:已获|经)[^。]{0,20}授权.{0,40}|(?:本文|文章)(?:系|为|由)[^。]{0,30}(?:原创|首发|授权|供稿|投稿)[^。]{0,40}[。]?");
  private static final Pattern BULLETED =
      Pattern.compile("(?:[·•●▶►◆■▪☞→※-]|[①-⑳]|\\d{1,2}[、.．)]|《)\\s?[^。]{2,58}");

  /** An editor's remark on the article, which is to be read but tells nothing of its subject. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:应[^。,]{0,12}要求[,]?)?(?:文中|文内|本文|以上|文章|为保护[^。]{0,10}[,]?|为尊重[^。]{0,10}[,]?|按受访者要求[,]?|注:)[^。]{0,60}(?:为|系|均为|均系|皆为|使用|采用)(?:化名|假名)[。]?\\)?");

  private static final Pattern RELATED =
      Pattern.compile(
          "(?:更多|推荐|相关|延伸|拓展|扩展|往期|精彩|热门|猜你喜欢|你可能(?:还|也)?喜欢|大家都在看|今日)(?:阅读|推荐|回顾|文章|精彩|精选|链接|内容|报道|新闻|热文|热点|好文|话题|资讯)*(?:推荐|回顾|阅读)? ?:?"
              + "|(?i)(?:related|recommended|further|more|read) ?(?:articles?|posts?|reading|stories|more)? ?:?");
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?:主要)?(?:参考|引用|资料|文献)(?:内容|资料|链接|文献|来源|文章|书目|信息|来源)*(?: ?\\(.{1,20}\\))? ?:?|(?i)(?:references?|sources?|bibliography|footnotes?)(?: and notes)? ?:?|注释 ?:?|脚注 ?:?");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:\\[?\\(?\\d{1,3}[]).、: ].{1,300})|(?:https?:|www\\.).{1,400}|.{0,200}(?:https?:/|《.{1,60}》|\\[[JMNDRC]]|\\bdoi\\b).{0,300}");

  private static final Pattern RIGHTS =
      Pattern.compile("(?:版权|免责|特别|郑重|法律|原创|权利)?(?:声明|说明)|风险提示|免责条款");
  private static final Pattern RIGHTS_TEXT = Pattern.compile("转载|授权|版权|侵|观点|立场|责任|参考|风险|建议");
  private static final Pattern SCAN = Pattern.compile("二维码|扫码|扫描|扫一扫|长按|小程序码|(?i)qr ?code");
  private static final Pattern SCAN_CAPTION =
      Pattern.compile(
          "(?:.{0,14}(?:公众号|微信|订阅号|群|官方|小程序|作者|小编|我们)的?)?(?:二维码|小程序码)"
              + "|扫(?:描|码)?(?:关注|进群|入群|加|下载|阅读|领|识别|一扫|上方|下方|二维码).{0,16}|长按.{0,20}|.{0,12}(?:公众号|订阅号|视频号)"
              + "|(?i)(?:wechat )?qr ?code");

  /** A picture's file that is a code to scan in every article of its publisher. */
  private static final Pattern SCAN_FILE =
      Pattern.compile(
          "https?://n\\.sinaimg\\.cn/.{0,60}/rTya-fynmzun0700720\\.\\w{3,4}.*"
              + "|.*[/_-](?:qr[_-]?code|erweima|ewm|wx[_-]?qr|weixin[_-]?(?:qr|code)|wechat[_-]?(?:qr|code)|gzh(?:qr)?)[\\w-]{0,24}\\.(?:jpe?g|png|gif|webp).*",
          Pattern.CASE_INSENSITIVE);

  private Notices() {}

  /** Claims that it belongs to a player or a theme, wherever it stands. */
  static boolean isDebris(String line) {
    return line.length() <= LONGEST_DEBRIS
        && !line.endsWith("。")
        && (isSign(line) || anyMatches(DEBRIS, Wording.bare(line)));
  }

  /** Claims that it asks readers to follow, at the head or the foot of an article. */
  static boolean isPlea(String line) {
    return matches(PLEAS, line);
  }

  /** Claims that it asks readers to share, or counts who did, at the foot of an article. */
  static boolean isSharing(String line) {
    return matches(SHARING, line);
  }

  /** Claims that it is said for the lawyers, at the foot of an article. */
  static boolean isDisclaimer(String line) {
    return matches(DISCLAIMERS, line)
        || (line.length() <= LONGEST && anyMatches(DECLARED, unwrapped(Wording.bare(line))));
  }

  /** Claims that it says at the head by whose leave the article is printed. */
  static boolean isReprint(String line) {
    return line.length() <= LONGEST && REPRINT.matcher(Wording.bare(line)).matches();
  }

  /** Claims that it is one of a list of titles whose links were lost. */
  static boolean isBulleted(String line) {
    return line.length() <= 60 && BULLETED.matcher(Spaces.strip(line)).matches();
  }

  /** Claims that it is a remark on the article, such as that its names are not the real ones. */
  static boolean isRemark(String line) {
    return line.length() <= LONGEST
        && (line.contains("化名") || line.contains("假名"))
        && REMARK.matcher(unwrapped(Wording.bare(line))).matches();
  }

  /** Claims that it is the heading over disclaimers. */
  static boolean isRightsHeading(String line) {
    return line.length() <= 12 && RIGHTS.matcher(Wording.bare(line)).matches();
  }

  /** Claims that it is the heading over links to other articles. */
  static boolean isRelatedHeading(String line) {
    String bare = line.length() <= 20 ? Wording.bare(line) : "";
    return bare.length() > 2 && RELATED.matcher(bare).matches();
  }

  /** Claims that it is the heading over references. */
  static boolean isReferencesHeading(String line) {
    String bare = line.length() <= 24 ? Wording.bare(line) : "";
    return bare.length() > 1 && REFERENCES.matcher(bare).matches();
  }

  /** Claims that it names a text that is referred to. */
  static boolean isReference(String line) {
    return REFERENCE.matcher(Wording.plain(Spaces.strip(line))).matches();
  }

  /** Claims that it says who may do what with the article. */
  static boolean speaksOfRights(String line) {
    return line.length() <= LONGEST && RIGHTS_TEXT.matcher(line).find();
  }

  /** Claims that it speaks of a picture to be scanned. */
  static boolean speaksOfScanning(String line) {
    return line.length() <= LONGEST && SCAN.matcher(line).find();
  }

  /** Claims that the words under or behind a picture say that it is to be scanned. */
  static boolean isScanCaption(String words) {
    return words.length() <= 40
        && (SCAN_CAPTION.matcher(Wording.bare(words)).matches()
            || (isPlea(words) && speaksOfScanning(words)));
  }

  /** Claims that the address is that of a picture to be scanned. */
  static boolean isScanFile(String address) {
    return SCAN_FILE.matcher(address).matches();
  }

  /** A sign that stands alone, left over from a button. */
  private static boolean isSign(String line) {
    String sign = Spaces.strip(line);
    return sign.length() == 1 && "+|·•-_=*>×✕".contains(sign);
  }

  private static boolean matches(List<Pattern> patterns, String line) {
    if (line.length() > (patterns == DISCLAIMERS ? LONGEST : LONGEST_PLEA)) {
      return false;
    }
    String bare = Wording.bare(line);
    return (anyMatches(patterns, bare) || anyMatches(patterns, unwrapped(bare)))
        && !TELLS.matcher(bare).find();
  }

  /** Claims, at little cost, that it is no notice of any kind: long, or without their words. */
  static boolean isText(String line) {
    if (line.length() > LONGEST) {
      return true;
    }
    int stops = 0;
    for (int i = 0; i < line.length(); i++) {
      stops += line.charAt(i) == '。' ? 1 : 0;
    }
    return stops > 3 || !KEY.matcher(line).find();
  }

  private static String unwrapped(String bare) {
    return bare.startsWith("(") && bare.endsWith(")") ? bare.substring(1, bare.length() - 1) : bare;
  }

  private static boolean anyMatches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static List<Pattern> patterns(String... patterns) {
    return List.of(patterns).stream().map(Pattern::compile).toList();
  }
}
