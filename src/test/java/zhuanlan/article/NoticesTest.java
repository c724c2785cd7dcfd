package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

  private static final String PROSE =
      "<p>山雨欲来风满楼，溪云初起日沉阁，一上高城万里愁，蒹葭杨柳似汀洲，行人莫问当年事，故国东来渭水流，鸟下绿芜秦苑夕，蝉鸣黄叶汉宫秋，此句凑足字数。</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "欢迎关注“山雨”的微信订阅号：shanyu",
        "更多精彩，欢迎长按下方二维码关注山雨",
        "请关注我们的公众号",
        "▼点击下方名片，关注“山雨”公众号▼",
        "记得把“山雨”设为星标哦，点击关注本号",
        "微信搜索“山雨”关注公众号",
        "关注公众号，后台回复“雨”领取全集",
        "商务合作：rain@example.com",
        "微信：shanyu2021",
        "添加小编微信 shanyu 进群交流",
        "觉得不错，请点个在看吧",
        "喜欢这篇文章，就分享给朋友吧！",
        "点赞 收藏 分享",
        "赞(12) 收藏 (3) 分享",
        "阅读 1.2万",
        "分享到：微信 微博 QQ空间",
        "你的支持是我写下去的动力",
        "阅读原文",
        "返回顶部",
        "上一篇：山的来历",
        "暂无评论",
        "—— END ——",
        "（完）",
        "全文完",
        "Follow us on WeChat: shanyu",
        "Subscribe to our newsletter",
        "（声明：本文仅代表作者观点，不代表山雨网立场。）",
        "【声明】本文仅代表作者个人观点",
        "免责声明:本文不构成任何投资建议",
        "*本文仅代表作者个人观点，与本站立场无关",
        "以上内容仅供参考，不构成投资建议，据此操作风险自担。",
        "仅供投资者参考，不构成投资建议",
        "市场有风险，投资需谨慎。",
        "图片来源于网络，侵删",
        "（图片来自网络）",
        "题图来自：Unsplash，基于 CC0 协议",
        "文中配图均来源于网络",
        "未经授权，严禁转载",
        "本文为山雨社原创，未经许可不得转载，违者必究。",
        "转载请注明出处：山雨社",
        "如有侵权，请联系我们删除",
        "版权声明 本文系山雨社出品，著作权归山雨社所有。",
        "© 2021 山雨社 版权所有",
        "Copyright 2021 Rain Press. All rights reserved.",
        "本文经授权转载自公众号山雨",
        "（责任编辑：王一）",
        "栏目主编：王一 文字编辑：李二 题图来源：视觉中国",
        "山下镇供图",
        "复制代码",
        "(adsbygoogle = window.adsbygoogle || []).push({});"
      })
  void what_stands_around_an_article_is_left_out_at_its_foot(String line) {
    assertThat(Written.outline(PROSE + "<p>　　" + line + "　</p>")).hasSize(1);
    assertThat(Written.outline(PROSE + "<p><font><span>" + halves(line) + "</span></font></p>"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公众号订阅越来越难，欢迎关注的人却越来越多。",
        "欢迎关注的声音盖过了雨声。",
        "请关注微信小程序的发展",
        "扫码关注公众号成了商家获客的手段。",
        "他扫码关注了那家店的公众号，领到一把伞。",
        "长按识别二维码的技术由来已久，谁也说不清是谁的发明。",
        "订阅号的打开率只有百分之三。",
        "版权所有者认为，这样的声明没有效力。",
        "公司发布声明表示，图片来源于网络的说法并不准确。",
        "这一声明引起了争议。",
        "未经授权，他闯进了山庄，后果很严重。",
        "未经许可的转载越来越多，作者们叫苦不迭。",
        "专家认为这不构成违法的依据。",
        "王一说，他只代表个人，不代表公司立场，但是没有人信。",
        "转载的人多了，山雨就有了名气。",
        "这些数据仅供内部使用，真正的变化在山里。",
        "经法院授权后，他打开了门。",
        "分享经济的故事，从一场雨开始。",
        "点赞和收藏，不过是另一种货币。",
        "喜欢雨的人，大多也喜欢山。",
        "来源于网络的流言，比雨来得更快。",
        "阅读一本书，是一天的事。",
        "本文要讲的，是一场雨的来历。",
        "推荐算法把他带进了山里。",
        "Like many others, the city waits for rain.",
        "Subscribe he did not, and the rain went on.",
        "By noon the rain had stopped.",
        "编辑部的灯亮到了凌晨。",
        "作者的名字，没有人知道。",
        "记者在山里见到了他。",
        "图：从来不是一张图的事，它是一座山的来历，也是一场雨的去处，说来话长。",
        "参考消息说，雨要下三天。",
        "更多的人走进了山里。",
        "公众号：一场关于生意的争论，没有赢家"
      })
  void prose_that_speaks_of_such_things_stays(String line) {
    String html = PROSE + PROSE + "<p>" + line + "</p>";
    assertThat(Written.body(html).body().text()).endsWith(line.replace("。）", "。"));
    assertThat(Written.body("<p>" + line + "</p>" + PROSE).body().text()).startsWith(line);
    assertThat(Written.body(html).byline()).isEqualTo(Byline.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=https://n.sinaimg.cn/tech/transform/20171107/rTya-fynmzun0700720.jpg>",
        "<img src=https://p.example/img/qrcode_258.jpg>",
        "<img src=https://p.example/1.jpg alt=山雨公众号二维码>",
        "<img src=https://p.example/1.jpg alt=扫码关注>",
        "<p><img src=https://p.example/1.jpg></p><p align=center>长按二维码关注我们</p>",
        "<figure><img src=https://p.example/1.jpg><figcaption>扫码进群</figcaption></figure>"
      })
  void pictures_to_scan_are_left_out(String html) {
    assertThat(Written.outline(PROSE + html)).hasSize(1);
    assertThat(Written.outline(html + PROSE + PROSE)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=https://p.example/1.jpg><figcaption>老人用手机扫描付款</figcaption></figure>",
        "<img src=https://p.example/1.jpg alt=二维码支付的历史>",
        "<img src=https://p.example/1.jpg>"
      })
  void other_pictures_stay(String html) {
    assertThat(Written.outline(PROSE + html)).hasSize(2);
  }

  @Test
  void a_picture_beside_a_plea_that_asks_for_no_scan_stays() {
    String plea = "<p>欢迎关注“山雨”的微信订阅号：shanyu</p>";
    assertThat(Written.outline("<img src=https://p.example/1.jpg>" + plea + PROSE)).hasSize(2);
    assertThat(Written.outline(PROSE + plea + "<img src=https://p.example/1.jpg>")).hasSize(2);
  }

  private static String halves(String line) {
    int half = line.length() / 2;
    return line.substring(0, half) + "</span><span>" + line.substring(half);
  }
}
