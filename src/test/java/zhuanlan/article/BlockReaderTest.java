package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "<p>　　<span>山雨</span>　欲来　</p> ¦ 山雨 欲来",
        "<p>　　</p><p></p><p>&nbsp;</p><p>山雨</p> ¦ 山雨",
        "<div>山雨<div>欲来</div>风满楼</div> ¦ 山雨‖欲来‖风满楼",
        "<p>山雨<br>欲来</p> ¦ 山雨⏎欲来",
        "<p>山雨<br> <br/>欲来<br></p> ¦ 山雨‖欲来",
        "<div>山雨↵欲来↵wind in↵the house</div> ¦ 山雨欲来 wind in the house",
        "<p>a<b>b</b><i>c</i><u>d</u><s>e</s><code>f</code></p> ¦ a**b***c*_d_~e~`f`",
        "<p><b>a<i>b</i></b> <b>c</b></p> ¦ **a*****b*** **c**",
        "<p><font><font>山</font></font><span>雨</span></p> ¦ 山雨",
        "<p>用 <code>fn</code> 吧</p> ¦ 用 `fn` 吧",
        "<p><span style='font-weight: 700'>山</span>雨</p> ¦ **山**雨",
        "<p><a href='https://a.example/?a=1&amp;b=2'>山</a>雨</p> ¦ [山](https://a.example/?a=1&b=2)雨",
        "<p><a href='//a.example/'>山</a>雨</p> ¦ [山](https://a.example/)雨",
        "<p><a href='javascript:alert(1)'>山</a><a href='/x'>雨</a></p> ¦ 山雨",
        "<p>1 < 2 &amp;&amp; 3 &gt; 2 &#123;&#125;</p> ¦ 1 < 2 && 3 > 2 {}",
        "<h2>一<br>二</h2><h4><strong>三</strong></h4><p>四</p> ¦ ## 一‖## 二‖#### 三‖四",
        "<p>一</p><hr><p>二</p> ¦ 一‖---‖二",
        "<p>一<!-- 隐 -->二</p><!-- more --><p>三</p> ¦ 一二‖三",
        "<p>一<span style='display: none'>隐</span><i hidden>隐</i></p> ¦ 一",
        "<p>一</p><script>var a = '<p>隐</p>';</script><style>p{}</style> ¦ 一",
        "<p>一</p><noscript><p>二</p></noscript><button>按</button> ¦ 一",
        "<p>哈<img class=emoji alt=😈 src=https://p.example/e.png>哈</p> ¦ 哈😈哈",
        "<p>哈<img alt=[笑] src=https://p.example/e.png width=20></p> ¦ 哈[笑]",
        "<p>哈<img alt=[笑] src=https://p.example/expression/e.png></p> ¦ 哈[笑]",
        "<p>哈<img alt=[图1] src=https://p.example/1.png></p> ¦ 哈‖![](https://p.example/1.png)",
        "<p>一<span class='sr-only'>隐</span><b style='position:absolute;left:-9999px'>隐</b></p> ¦ 一",
        "<div id=js_content style='visibility: hidden;'>一</div> ¦ 一",
        "<p>为 $$O(n^{2})$$ 与 $\\text{max} \\leq a_1$，价 $5 和 $10</p> ¦ 为 O(n^2) 与 max ≤ a_1，价 $5 和 $10",
        "<p>{:align=center}一{: .note #a}二!?!../a/1.json:1008,542!?!</p> ¦ 一二",
        "<p><code>{:a=1} $$x$$</code></p> ¦ `{:a=1} $$x$$`",
        "<p>O<span class=katex-mathml><math><mi>n</mi></math></span><math><mi>n</mi><annotation>隐</annotation></math></p> ¦ On",
        "<ul><li><input type=checkbox checked>一<li><input type=checkbox>二</ul> ¦ - ☑ 一↵- ☐ 二",
        "<p>一</p><div>+</div><p>[TOC]</p><p>Copy code</p> ¦ 一",
        "<details><summary>一</summary>二</details> ¦ 一‖二"
      })
  void html_becomes_blocks(String html, String outline) {
    assertThat(Written.outline("<div>" + html.replace('↵', '\n') + "</div>"))
        .containsExactly(outline.replace('↵', '\n').split("‖", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "<ul><li>一</li><li>二<ul><li>三</li></ul></li><li>四</li></ul> ¦ - 一↵- 二↵  - 三↵- 四",
        "<ol><li><p>一</p><p>二</p></li><li>三</ol> ¦ 1. 一⏎二↵1. 三",
        "<ul><li>一<img src=https://p.example/1.jpg></li><li>二</li></ul> ¦ - 一‖![](https://p.example/1.jpg)‖- 二",
        "<dl><dt>一</dt><dd>二</dd></dl> ¦ - 一↵- 二",
        "<blockquote><p>一</p><p>二</p></blockquote> ¦ > 一↵> 二",
        "<blockquote>一<blockquote>二</blockquote></blockquote> ¦ > 一↵> 二",
        "<blockquote>一<ul><li>二</li></ul>三</blockquote> ¦ > 一‖- 二‖> 三",
        "<ul><li><blockquote>一</blockquote></li><li>二</li></ul> ¦ > 一‖- 二"
      })
  void lists_and_quotations_keep_what_is_in_them(String html, String outline) {
    assertThat(Written.outline(html)).containsExactly(outline.replace('↵', '\n').split("‖", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "<img src=https://p.example/1.jpg> ¦ ![](https://p.example/1.jpg)",
        "<img src=//p.example/1.jpg> ¦ ![](https://p.example/1.jpg)",
        "<img data-src=https://p.example/1.jpg> ¦ ![](https://p.example/1.jpg)",
        "<img data-original=https://p.example/1.jpg src=data:image/gif;base64,R0lGOD> ¦ ![](https://p.example/1.jpg)",
        "<img data-src=https://p.example/1.jpg src=https://p.example/loading.gif> ¦ ![](https://p.example/1.jpg)",
        "<img data-src=https://p.example/2.jpg src=https://p.example/1.jpg> ¦ ![](https://p.example/1.jpg)",
        "<img srcset='https://p.example/s.jpg 300w, https://p.example/l.jpg 900w'> ¦ ![](https://p.example/l.jpg)",
        "<div><img src=https://p.example/1.jpg><span class=img_descr>山雨</span></div> ¦ ![山雨](https://p.example/1.jpg)",
        "<div><img src=https://p.example/1.jpg alt=山><span class=img_descr></span></div> ¦ ![](https://p.example/1.jpg)",
        "<figure><a href=#><img src=https://p.example/1.jpg></a><figcaption>山 <b>雨</b></figcaption></figure> ¦ ![山 雨](https://p.example/1.jpg)",
        "<figure><img src=nowhere.jpg><figcaption>山雨</figcaption></figure> ¦ 山雨",
        "<img src=https://p.example/1.jpg><img src=https://p.example/1.jpg> ¦ ![](https://p.example/1.jpg)",
        "<p>山<img src=https://p.example/1.jpg>雨</p> ¦ 山‖![](https://p.example/1.jpg)‖雨",
        "<iframe src='//v.example/1?a=1&amp;b=2' title=雨></iframe> ¦ video https://v.example/1?a=1&b=2 雨",
        "<img src=https://p.example/1.jpg alt=山雨><p>山雨</p> ¦ ![山雨](https://p.example/1.jpg)",
        "<p><img src=https://p.example/1.jpg></p><p>▲山雨欲来。</p> ¦ ![山雨欲来。](https://p.example/1.jpg)",
        "<img src=https://p.example/1.jpg><p>图源：山雨社</p> ¦ ![图源：山雨社](https://p.example/1.jpg)",
        "<img src=https://p.example/1.jpg><p>图1 山雨的分布</p> ¦ ![图1 山雨的分布](https://p.example/1.jpg)",
        "<p>山。</p><p>水。</p><img src=https://p.example/1.jpg><p align=center><small>山雨</small></p> ¦ 山。‖水。‖![山雨](https://p.example/1.jpg)",
        "<p>山。</p><p>水。</p><p style='text-align:center'><img src=https://p.example/1.jpg><br>山雨</p> ¦ 山。‖水。‖![山雨](https://p.example/1.jpg)",
        "<img src=https://p.example/1.jpg><p style='color:#888;font-size:12px'>山雨</p> ¦ ![山雨](https://p.example/1.jpg)",
        "<p>山。</p><p>水。</p><img src=https://p.example/1.jpg><p align=center>山雨来了。</p> ¦ 山。‖水。‖![](https://p.example/1.jpg)‖山雨来了。",
        "<img src=https://p.example/1.jpg><p align=center>山雨</p><p align=center>欲来</p> ¦ ![](https://p.example/1.jpg)‖山雨‖欲来",
        "<img src=https://p.example/1.jpg><p>山雨</p> ¦ ![](https://p.example/1.jpg)‖山雨",
        "<img src=data:image/gif;base64,R0 alt=x><noscript><img src=https://p.example/1.jpg></noscript> ¦ ![](https://p.example/1.jpg)",
        "<img src=https://p.example/1.jpg><noscript><img src=https://p.example/2.jpg></noscript> ¦ ![](https://p.example/1.jpg)",
        "<iframe src='https://player.bilibili.com/player.html?aid=62&amp;high_quality=1'></iframe> ¦ video https://www.bilibili.com/video/av62",
        "<iframe src='//player.bilibili.com/player.html?bvid=BV1xx411c7mD&page=3'></iframe> ¦ video https://www.bilibili.com/video/BV1xx411c7mD?p=3",
        "<iframe src=https://youtube.com/embed/abcdefghijk title='YouTube video player'></iframe> ¦ video https://www.youtube.com/watch?v=abcdefghijk",
        "<iframe src=https://player.youku.com/embed/XNDQ1 title=雨></iframe> ¦ video https://v.youku.com/v_show/id_XNDQ1.html 雨",
        "<iframe data-src='https://v.qq.com/txp/iframe/player.html?origin=x&vid=a0123456789'></iframe> ¦ video https://v.qq.com/x/page/a0123456789.html",
        "<object data=x.swf><param name=movie value=https://player.youku.com/player.php/sid/XNDQ1/v.swf><embed src=x.swf>旧</object> ¦ video https://v.youku.com/v_show/id_XNDQ1.html",
        "<embed src='https://imgcache.qq.com/tencentvideo_v1/playerv3/TPout.swf?vid=a0123456789&auto=0'> ¦ video https://v.qq.com/x/page/a0123456789.html",
        "<object>山雨</object> ¦ 山雨",
        "<div class='artical-player-wrap clearfix'><p>视频加载中，请稍候...</p><div style='display:none'><div url-data=https://v.example/7 title-data=雨 ><i>play</i></div>向前</div></div> ¦ video https://v.example/7 雨",
        "<video poster=/p.jpg><source src=https://v.example/1.mp4>无法播放</video> ¦ video https://v.example/1.mp4"
      })
  void pictures_and_videos_are_where_they_stand(String html, String outline) {
    assertThat(Written.outline("<div>" + html + "</div>")).containsExactly(outline.split("‖", -1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '§',
      value = {
        "<img src=data:image/gif;base64,R0lGOD>",
        "<img src=https://p.example/t.gif width=1 height=1>",
        "<img src=https://p.example/1x1.gif>",
        "<img src=https://picsum.photos/400/300?random=1>",
        "<img>",
        "<img src=https://p.example/t.gif style='width:1px;height:1px'>",
        "<iframe src=about:blank></iframe>",
        "<iframe src=//pos.baidu.com/x?a=1></iframe>",
        "<video poster=/p.jpg></video>"
      })
  void trackers_and_stand_ins_are_no_pictures(String html) {
    assertThat(Written.outline("<div>山雨" + html + "</div>")).containsExactly("山雨");
  }

  @Test
  void short_bold_paragraphs_are_headings() {
    assertThat(
            Written.outline(
                "<p>　　<strong>01</strong></p><p><strong>风满楼？　</strong></p><p>一。</p><p>二。</p>"
                    + "<p><strong>这是一句话。</strong></p><p><b>山</b>雨</p>"))
        .containsExactly("### 01 风满楼？", "一。", "二。", "**这是一句话。**", "**山**雨");
  }

  @Test
  void a_text_that_is_bold_throughout_has_no_headings() {
    assertThat(Written.outline("<p><b>一</b></p><p><b>二</b></p>")).containsExactly("**一**", "**二**");
  }

  @Test
  void a_heading_that_repeats_the_title_is_left_out() {
    assertThat(Written.outline("# 题目\n\n正文\n\n## 题目")).containsExactly("正文", "## 题目");
  }

  @Test
  void program_text_keeps_its_lines_and_loses_its_buttons() {
    assertThat(
            Written.outline(
                "<pre><code class='hljs language-js copyable'><span>for</span>(i = 0; i<<span>6</span>; i++)&#123;\n"
                    + "  go()\n&#125;\n<span class=copy-code-btn>复制代码</span></code></pre>"))
        .containsExactly("```js\nfor(i = 0; i<6; i++){\n  go()\n}");
  }

  @Test
  void hexo_s_highlighted_program_text_has_no_line_numbers() {
    assertThat(
            Written.outline(
                "<figure class='highlight java'><table><tr><td class=gutter><pre>1<br>2</pre></td>"
                    + "<td class=code><pre><span class=line>a;</span><br>b;</pre></td></tr></table></figure>"))
        .containsExactly("```java\na;\nb;");
  }

  @Test
  void prose_in_pre_is_prose() {
    assertThat(Written.outline("<pre>\n　　山雨欲来风满楼。\n　　溪云初起日沉阁。\n\n许浑\n</pre>"))
        .containsExactly("山雨欲来风满楼。⏎溪云初起日沉阁。", "许浑");
    assertThat(Written.outline("<pre><p>A quiet hill.</p><img src=https://p.example/1.jpg></pre>"))
        .containsExactly("A quiet hill.", "![](https://p.example/1.jpg)");
  }

  @Test
  void tables_keep_their_shape() {
    assertThat(
            Written.outline(
                "<table><thead><tr><th>时<th>地</tr></thead><tbody>"
                    + "<tr><td rowspan=2><p>早</p><td>东</tr><tr><td>西</tr><tr><td colspan=2>休<br>息</tr></table>"))
        .containsExactly("|时|地|\n=\n|早|东|\n=\n||西|\n=\n|休⏎息||");
  }

  @Test
  void layout_tables_are_taken_apart() {
    assertThat(
            Written.outline(
                "<table><tr><td><h2>山</h2><p>雨</p><table><tr><td>一<td>二</tr><tr><td>三<td>四</tr></table></td>"
                    + "<td><img src=https://p.example/1.jpg></td></tr></table>"))
        .containsExactly("## 山", "雨", "|一|二|\n|三|四|", "![](https://p.example/1.jpg)");
  }

  @Test
  void the_plain_text_is_all_that_can_be_read() {
    Body body =
        Written.body(
                "<h2>一</h2><p>二<br>三</p><ul><li>四</li></ul><blockquote>五</blockquote>"
                    + "<pre><code>六</code></pre><table><tr><td>七<td>八</tr><tr><td>九<td>十</tr></table>"
                    + "<figure><img src=https://p.example/1.jpg><figcaption>图</figcaption></figure>")
            .body();
    assertThat(body.text()).isEqualTo("一\n二\n三\n四\n五\n六\n七\t八\n九\t十");
    assertThat(body.prose()).isEqualTo(List.of("二\n三", "五"));
  }
}
