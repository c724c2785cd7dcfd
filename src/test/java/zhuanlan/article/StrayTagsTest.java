package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayTagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "<p>放进 <script> 标签</p><p>完</p> ¦ 放进 <script> 标签‖完",
        "<p>放进 <STYLE> 标签</p><p>完</p> ¦ 放进 <STYLE> 标签‖完",
        "<p>放进 <script> 标签</p><script>隐()</script><p>完</p> ¦ 放进 <script> 标签‖完",
        "<script>隐()</script><p>放进 <script> 标签</p> ¦ 放进 <script> 标签",
        "<script>write('<script src=x><\\/script>')</script><p>完</p> ¦ 完",
        "<p>完</p><script>隐( ¦ 完",
        "<p>一</p><iframe src=https://v.example/1><p>完</p> ¦ 一‖video https://v.example/1‖完",
        "<p>一<!-- 注</p><p>完</p> ¦ 一<!-- 注‖完",
        "<!-- 一-- 注><!-- 二 --><p>完</p> ¦ 完",
        "<p>完</p><!-- 隐 ¦ 完",
        "<p>填 <textarea> 吧</p><p>完</p> ¦ 填 <textarea> 吧‖完"
      })
  void nothing_swallows_the_rest_of_the_page(String html, String outline) {
    assertThat(Written.outline("<div>" + html)).containsExactly(outline.split("‖", -1));
  }

  @Test
  void it_is_told_with_its_line() {
    assertThat(Written.repairs(Written.body("<p>一</p>\n<p>放进 <script> 标签</p>\n<p>完</p>")))
        .singleElement()
        .asString()
        .startsWith("6: the tag <script has no end");
  }
}
