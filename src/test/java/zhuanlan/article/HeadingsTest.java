package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "<p>　　<strong>风满楼</strong></p> ¦ ### 风满楼",
        "<p><font cms-style='font-L strong-Bold align-Center'><font>风满楼</font></font></p> ¦ ### 风满楼",
        "<p class='strong-Bold align-Center'>风满楼</p> ¦ ### 风满楼",
        "<p style='text-align:center'><span style='font-weight:bold'>风满楼？</span></p> ¦ ### 风满楼？",
        "<p><b>01</b></p><p><b>风满楼</b></p> ¦ ### 01 风满楼",
        "<p>01</p><p><b>风满楼</b></p> ¦ ### 01 风满楼",
        "<p>1</p><h2>风满楼</h2> ¦ ## 1 风满楼",
        "<h4><strong>02</strong></h4><h4><strong>风满楼</strong></h4> ¦ #### 02 风满楼",
        "<p><b>A</b></p><p><b>风满楼</b></p> ¦ ### A 风满楼",
        "<p>一、</p><p><b>风满楼</b></p> ¦ ### 一、风满楼",
        "<p>- 3 -</p><p><b>风满楼</b></p> ¦ ### - 3 - 风满楼",
        "<p>Part 2</p><p><b>风满楼</b></p> ¦ ### Part 2 风满楼",
        "<p>01</p><p><b>01 风满楼</b></p> ¦ ### 01 风满楼",
        "<p><b>一、</b></p><p>风满楼。</p> ¦ ### 一、‖风满楼。",
        "<p><strong>这是一句话。</strong></p> ¦ **这是一句话。**",
        "<p><strong>他说：</strong></p> ¦ **他说：**",
        "<p><b>山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼</b></p> ¦ **山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼山雨欲来风满楼**",
        "<p><b>山</b>雨</p> ¦ **山**雨",
        "<h2>山雨欲来，风满了楼；溪云初起，日沉了阁；一上高城，万里都是愁；蒹葭杨柳，好似汀洲一样。</h2> ¦ 山雨欲来，风满了楼；溪云初起，日沉了阁；一上高城，万里都是愁；蒹葭杨柳，好似汀洲一样。"
      })
  void headings_are_what_readers_take_for_headings(String html, String outline) {
    assertThat(Written.outline("<p>首。</p><p>次。</p>" + html + "<p>末。</p>"))
        .containsExactly(("首。‖次。‖" + outline + "‖末。").split("‖", -1));
  }

  @Test
  void numbers_alone_in_a_row_part_the_text() {
    assertThat(Written.outline("<p>1</p><p>山。</p><p>2</p><p>雨。</p>"))
        .containsExactly("### 1", "山。", "### 2", "雨。");
    assertThat(Written.outline("<p>答案是</p><p>42</p><p>雨。</p>")).containsExactly("答案是", "42", "雨。");
  }
}
