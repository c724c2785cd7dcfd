package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {

  private static final String PROSE =
      "<p>山雨欲来风满楼，溪云初起日沉阁，一上高城万里愁，蒹葭杨柳似汀洲，行人莫问当年事，故国东来渭水流，鸟下绿芜秦苑夕，蝉鸣黄叶汉宫秋，此句凑足字数。</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      nullValues = "-",
      value = {
        "文/王一 ¦ 王一 ¦ - ¦ - ¦ - ¦ -",
        "文/ Wang Yi   ¦ Wang Yi ¦ - ¦ - ¦ - ¦ -",
        "文 | 王一 编辑 | 李二 ¦ 王一 ¦ - ¦ - ¦ - ¦ 李二",
        "作者丨王一、李二 ¦ 王一、李二 ¦ - ¦ - ¦ - ¦ -",
        "撰文：王一 ¦ 王一 ¦ - ¦ - ¦ - ¦ -",
        "来源：晚报（ID：wanbao-1） ¦ - ¦ 晚报 ¦ wanbao-1 ¦ - ¦ -",
        "来源/晚报中心（ID：gh_c55b） ¦ - ¦ 晚报中心 ¦ gh_c55b ¦ - ¦ -",
        "来源：晚报（wanbao2014） ¦ - ¦ 晚报 ¦ wanbao2014 ¦ - ¦ -",
        "来源：微信公众号“晚报”（ID: wanbao） ¦ - ¦ 晚报 ¦ wanbao ¦ - ¦ -",
        "来源：晚报网 ¦ - ¦ 晚报网 ¦ - ¦ - ¦ -",
        "本文来自微信公众号：晚报（ID：wanbao），作者：王一 ¦ 王一 ¦ 晚报 ¦ wanbao ¦ - ¦ -",
        "原标题：《山雨：欲来？》 ¦ - ¦ - ¦ - ¦ 山雨：欲来？ ¦ -",
        "（编辑：李二） ¦ - ¦ - ¦ - ¦ - ¦ 李二",
        "责任编辑：李二 ¦ - ¦ - ¦ - ¦ - ¦ 李二",
        "编辑：王一、李二 ¦ - ¦ - ¦ - ¦ - ¦ 王一、李二",
        "撰文｜王一 ¦ 王一 ¦ - ¦ - ¦ - ¦ -",
        "作者 | 王一  编辑 | 李二  来源 | 晚报（ID：wanbao） ¦ 王一 ¦ 晚报 ¦ wanbao ¦ - ¦ 李二",
        "文/图：王一 ¦ 王一 ¦ - ¦ - ¦ - ¦ -",
        "By Wang Yi ¦ Wang Yi ¦ - ¦ - ¦ - ¦ -",
        "by：Ann Lee and Bo Xu ¦ Ann Lee and Bo Xu ¦ - ¦ - ¦ - ¦ -",
        "Source: Evening Post ¦ - ¦ Evening Post ¦ - ¦ - ¦ -",
        "【来源：晚报】 ¦ - ¦ 晚报 ¦ - ¦ - ¦ -",
        "（来源：晚报（ID：wanbao）） ¦ - ¦ 晚报 ¦ wanbao ¦ - ¦ -",
        "来源：晚报 ID：wanbao ¦ - ¦ 晚报 ¦ wanbao ¦ - ¦ -",
        "来源：新社（Reuters） ¦ - ¦ 新社（Reuters） ¦ - ¦ - ¦ -",
        "来源：晚报（微信号：36wb） ¦ - ¦ 晚报 ¦ 36wb ¦ - ¦ -",
        "本文来自微信公众号“晚报”（ID：wanbao），作者：王一，编辑：李二，题图来自：视觉中国 ¦ 王一 ¦ 晚报 ¦ wanbao ¦ - ¦ 李二",
        "本文经授权转载自公众号：晚报（ID：wanbao）。 ¦ - ¦ 晚报 ¦ wanbao ¦ - ¦ -",
        "（原标题：山雨来了） ¦ - ¦ - ¦ - ¦ 山雨来了 ¦ -",
        "公众号：晚报（ID：wanbao） ¦ - ¦ 晚报 ¦ wanbao ¦ - ¦ -",
        "发布时间：2021-03-19 10:00 来源：晚报 ¦ - ¦ 晚报 ¦ - ¦ - ¦ -"
      })
  void byline_lines_fill_the_byline_and_leave_the_body(
      String line, String writer, String source, String id, String title, String editor) {
    Byline expected = new Byline(writer, source, id, title, editor);
    Article head = Written.body("<p>　　" + line + "</p>" + PROSE + PROSE);
    assertThat(head.byline()).isEqualTo(expected);
    assertThat(head.body().blocks()).hasSize(2);
    Article foot = Written.body(PROSE + PROSE + PROSE + "<p>" + line + "</p>");
    assertThat(foot.byline()).isEqualTo(expected);
    assertThat(foot.body().blocks()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文章说，作者：王一是个好人。",
        "来源：据说是从山里来的，没有人知道它的来历。",
        "文学，是人学",
        "作者王一来自山里",
        "记者：你怎么看这场雨？",
        "欢迎来到山里",
        "请关注微信小程序的发展",
        "公众号文章越来越长",
        "这份声明没有说明原因",
        "小程序的来源/去向",
        "编辑：这个词从前不是这么用的，如今人人都是编辑，人人都是作者，山雨欲来，风满了楼"
      })
  void prose_is_left_alone(String line) {
    Article article = Written.body("<p>" + line + "</p>" + PROSE + "<p>" + line + "</p>");
    assertThat(article.byline()).isEqualTo(Byline.NONE);
    assertThat(article.body().blocks()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "欢迎关注“山雨”的微信订阅号：shanyu",
        "更多精彩内容，欢迎关注山雨",
        "长按二维码关注我们",
        "扫码关注山雨公众号",
        "点击阅读原文",
        "微信公众号：山雨"
      })
  void pleas_are_left_out_at_both_ends(String line) {
    assertThat(Written.outline("<p><span>" + line + "　</span></p>" + PROSE + "<p>" + line + "</p>"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（声明：本文仅代表作者观点，不代表山雨网立场。）",
        "免责声明：山雨不负责任。",
        "版权声明：转载请注明出处。",
        "本文仅代表作者个人观点",
        "仅供投资者参考，不构成投资建议",
        "图片来源于网络，侵删",
        "题图来源：Unsplash",
        "未经授权，不得转载。"
      })
  void disclaimers_are_left_out_at_the_foot(String line) {
    assertThat(Written.outline(PROSE + "<p>\n" + line + "\n</p>")).hasSize(1);
  }

  @Test
  void in_the_middle_nothing_is_left_out() {
    String middle = PROSE + PROSE + "<p>来源：晚报</p><p>免责声明：无。</p><p>欢迎关注山雨</p>" + PROSE + PROSE;
    assertThat(Written.outline(middle)).hasSize(7);
  }

  @Test
  void lines_of_one_paragraph_are_told_apart() {
    Article article = Written.body("<p>文/王一<br>来源：晚报<br>山雨欲来。</p>" + PROSE);
    assertThat(article.byline().writer()).isEqualTo("王一");
    assertThat(Outline.of(article.body().blocks()).get(0)).isEqualTo("山雨欲来。");
  }

  @Test
  void what_is_said_first_counts() {
    Article article = Written.body("<p>来源：早报</p>" + PROSE + "<p>来源：晚报</p>");
    assertThat(article.byline().source()).isEqualTo("早报");
  }

  @Test
  void the_byline_in_the_text_counts_before_the_author_of_the_front_matter() {
    Article article = Written.article("---\ntitle: t\nauthor: 李二\n---\n<p>文/王一</p>" + PROSE);
    assertThat(article.byline().writer()).isEqualTo("王一");
  }

  @Test
  void links_to_other_articles_are_left_out() {
    assertThat(
            Written.outline(
                PROSE
                    + "<p><strong>更多阅读：</strong></p><ul><li><a href=https://a.example/1>一</a></li></ul>"
                    + "<p><a href=https://a.example/2>二</a></p>"))
        .hasSize(1);
    assertThat(Written.outline(PROSE + "<p>推荐阅读</p><p>这本书写得好。</p>")).hasSize(3);
  }

  @Test
  void references_stay_as_a_list_and_are_no_prose() {
    Body body =
        Written.body(
                PROSE
                    + "<p><b>参考内容：</b></p><p>https：//a.example/1</p><p>[2] 许浑：《咸阳城东楼》</p><p>声明：无。</p>")
            .body();
    assertThat(Outline.of(body.blocks()).subList(1, 3))
        .containsExactly("### 参考内容：", "- https：//a.example/1\n- [2] 许浑：《咸阳城东楼》");
    assertThat(body.blocks()).hasSize(3);
    assertThat(body.prose()).hasSize(1);
  }

  @Test
  void a_remark_that_names_are_not_real_stays_and_is_no_prose() {
    Body body = Written.body(PROSE + "<p>（应受访者要求，文中王一、李二为化名。）</p>").body();
    assertThat(body.blocks()).hasSize(2);
    assertThat(body.prose()).hasSize(1);
  }

  @Test
  void rights_under_a_heading_are_left_out() {
    assertThat(
            Written.outline(PROSE + PROSE + "<p><strong>版权声明</strong></p><p>本文系山雨出品，未经授权请勿转载。</p>"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>长按识别二维码关注</p><img src=https://p.example/qr.jpg>",
        "<img src=https://p.example/qr.jpg><p>扫描二维码，关注公众号</p>",
        "<figure><img src=https://p.example/qr.jpg><figcaption>扫码进群</figcaption></figure>"
      })
  void a_picture_to_scan_is_left_out_with_its_plea(String foot) {
    assertThat(Written.outline(PROSE + foot)).hasSize(1);
  }

  @Test
  void any_other_picture_at_the_end_stays() {
    assertThat(Written.outline(PROSE + "<img src=https://p.example/1.jpg>")).hasSize(2);
  }

  @Test
  void debris_of_players_is_left_out_wherever_it_stands() {
    assertThat(Written.outline("<div>视频加载中，请稍候...</div>" + PROSE + "<p>[TOC]</p>")).hasSize(1);
  }

  @Test
  void an_article_that_is_nothing_but_a_notice_is_shown() {
    assertThat(Written.outline("<p>欢迎关注山雨</p>")).isEqualTo(List.of("欢迎关注山雨"));
  }

  @Test
  void questions_of_an_interview_are_no_bylines() {
    String talk = "<p>记者：雨大吗</p><p>王一：大。</p>";
    assertThat(Written.outline(talk + talk)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      nullValues = "-",
      value = {"（编辑：李二） ¦ 李二", "（责任编辑：李二） ¦ 李二", "（本报记者 王一） ¦ -", "（完） ¦ -"})
  void a_note_behind_the_last_sentence_is_cut_off(String note, String editor) {
    Article article = Written.body(PROSE + "<p>山雨来了。" + note + "</p>");
    assertThat(Outline.of(article.body().blocks()).get(1)).isEqualTo("山雨来了。");
    assertThat(article.byline().editor()).isEqualTo(editor);
    assertThat(Written.outline(PROSE + "<p>山雨来了。（雨很大）</p>").get(1)).isEqualTo("山雨来了。（雨很大）");
  }

  @Test
  void a_byline_split_over_elements_is_read() {
    Article article =
        Written.body(
            "<p>　　<span>文</span>/<span>王</span><b>一</b></p><p>来源<span>：</span>晚报<br>编辑：李二</p>"
                + PROSE);
    assertThat(article.byline()).isEqualTo(new Byline("王一", "晚报", null, null, "李二"));
    assertThat(article.body().blocks()).hasSize(1);
  }
}
