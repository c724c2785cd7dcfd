package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages put together at random: all that is seen is kept, in order, and nothing else. */
class VisibleTextTest {

  private static final Pattern WORD = Pattern.compile("见\\d+者|隐\\d+者");

  private static final List<String> AROUND =
      List.of(
          "<p>%s</p>",
          "<div>%s</div>",
          "<section><p>　　<span>%s</span></p></section>",
          "<p><b>%s</b></p>",
          "<h2>%s</h2>",
          "<ul><li>%s</li><li>%s</li></ul>",
          "<ol><li><p>%s</p>%s</ol>",
          "<dl><dt>%s<dd>%s</dl>",
          "<blockquote><p>%s</p>%s</blockquote>",
          "<table><tr><td>%s<td>%s</tr><tr><td>%s<td>%s</tr></table>",
          "<table><tr><td>%s</table>",
          "<pre><code>%s</code></pre>",
          "<pre>%s 山雨欲来风满楼</pre>",
          "<figure><img src=https://p.example/1.jpg><figcaption>%s</figcaption></figure>",
          "<div><img src=https://p.example/2.jpg><span class=img_descr>%s</span></div>",
          "<center>%s</center>",
          "<details><summary>%s</summary>%s</details>",
          "<a href=https://a.example/>%s</a>",
          "<font color=red>%s<br>%s</font>",
          "%s<br><br>%s",
          "<article><header>%s</header><aside>%s</aside></article>",
          "<ruby>%s<rt>%s</rt></ruby>",
          "<fieldset><legend>%s</legend>%s</fieldset>",
          "<p>%s<p>%s",
          "<p><div>%s</p></div>",
          "<b><i>%s</b>%s</i>");

  private static final List<String> HIDING =
      List.of(
          "<div style='display:none'>%s</div>",
          "<span style='color:red;visibility : hidden'>%s</span>",
          "<p hidden>%s</p>",
          "<!-- %s -->",
          "<script>var a = '%s';</script>",
          "<style>.a{content:'%s'}</style>",
          "<noscript>%s</noscript>",
          "<template>%s</template>",
          "<img alt='%s' src=https://p.example/3.jpg>",
          "<img title='%s' src=https://t.example/t.gif width=1 height=1>",
          "<textarea>%s</textarea>",
          "<select><option>%s</option></select>",
          "<button>%s</button>",
          "<svg><title>%s</title><desc>%s</desc></svg>",
          "<video src=https://v.example/1.mp4>%s</video>",
          "<iframe src=https://v.example/2>%s</iframe>",
          "<span class=sr-only>%s</span>",
          "<a data-x='%s' title='%s'></a>");

  private final List<String> seen = new ArrayList<>();
  private int words;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void in_html(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      seen.clear();
      words = 0;
      StringBuilder page = new StringBuilder("<div>首句。");
      for (int part = random.nextInt(12); part >= 0; part--) {
        page.append(part(random, 3));
      }
      String html = page.append("<p>末句。</p>").toString();
      assertThat(wordsOf(Written.body(html).body()))
          .as(html)
          .containsExactlyInAnyOrderElementsOf(seen);
    }
  }

  private static final List<String> MARKDOWN =
      List.of(
          "%s，**%s**与*%s*。",
          "## %s",
          "- %s\n- [ ] %s\n  1. %s",
          "> %s\n> %s",
          "```js\n%s\n```",
          "    %s",
          "| %s | %s |\n| --- | --- |\n| %s | %s |",
          "[%s](https://a.example/) <b>%s</b>",
          "%s[^9]\n\n[^9]: %s",
          "<div>\n\n%s\n\n</div>",
          "%s <!-- 隐1者 --> %s",
          "<!-- more -->\n\n%s",
          "`%s` ~~%s~~ $x_1$",
          "%s  \n%s",
          "***\n\n%s",
          "%s\n===",
          "![隐2者](https://p.example/1.jpg) %s");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void in_markdown(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      seen.clear();
      words = 0;
      StringBuilder page = new StringBuilder("首句。\n\n");
      for (int part = random.nextInt(12); part >= 0; part--) {
        String form = MARKDOWN.get(random.nextInt(MARKDOWN.size()));
        while (form.contains("%s")) {
          form = form.replaceFirst("%s", word());
        }
        page.append(form).append("\n\n");
      }
      String markdown = page.append("末句。").toString();
      assertThat(wordsOf(Written.body(markdown).body()))
          .as(markdown)
          .containsExactlyInAnyOrderElementsOf(seen);
    }
  }

  private String part(Random random, int depth) {
    if (random.nextInt(4) == 0) {
      return HIDING.get(random.nextInt(HIDING.size())).replace("%s", "隐" + ++words + "者");
    }
    String form = AROUND.get(random.nextInt(AROUND.size()));
    while (form.contains("%s")) {
      boolean plain = depth == 0 || form.startsWith("<pre") || random.nextInt(3) > 0;
      form =
          form.replaceFirst(
              "%s", Matcher.quoteReplacement(plain ? word() : part(random, depth - 1)));
    }
    return form;
  }

  private String word() {
    String word = "见" + ++words + "者";
    seen.add(word);
    return word;
  }

  private static List<String> wordsOf(Body body) {
    String captions =
        body.blocks().stream()
            .filter(Block.Picture.class::isInstance)
            .map(block -> String.valueOf(((Block.Picture) block).caption()))
            .collect(Collectors.joining("\n"));
    return WORD.matcher(body.text() + "\n" + captions)
        .results()
        .map(found -> found.group())
        .toList();
  }
}
