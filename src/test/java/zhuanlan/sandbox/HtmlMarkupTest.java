package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of bot-api.md §1, row by row. */
class HtmlMarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<b>粗</b>|粗|bold 0+1",
        "<STRONG>粗</strong>|粗|bold 0+1",
        "a<i>b</i><em>c</em>|abc|italic 1+1, italic 2+1",
        "<u>a</u>-<ins>b</ins>|a-b|underline 0+1, underline 2+1",
        "<s>a</s>-<strike>b</strike>-<del>c</del>|a-b-c|strikethrough 0+1, strikethrough 2+1, strikethrough 4+1",
        "<tg-spoiler>a</tg-spoiler>-<span class=\"tg-spoiler\">b</span>|a-b|spoiler 0+1, spoiler 2+1",
        "<a href=\"https://example.com/a?b=1&amp;c=2\">链接</a>|链接|text_link 0+2 https://example.com/a?b=1&c=2",
        "<a href='example.com'>x</a>|x|text_link 0+1 http://example.com/",
        "<a href=\"tg://user?id=12\">x</a>|x|text_mention 0+1 12",
        "<a>example.com</a>|example.com|text_link 0+11 http://example.com/",
        "<a href=\"ftp://example.com\">x</a>|x|``",
        "<a href=\"http://localhost/\">x</a>|x|``",
        "<code>x</code>|x|code 0+1",
        "<code class=\"language-java\">x</code>|x|code 0+1",
        "<pre>x</pre>|x|pre 0+1",
        "<pre><code class=\"language-java\">x</code></pre>|x|pre 0+1 java",
        "<code class=\"language-java\"><pre>x</pre></code>|x|pre 0+1 java",
        "<blockquote>x</blockquote>|x|blockquote 0+1",
        "<blockquote expandable>x</blockquote>|x|expandable_blockquote 0+1",
        "<blockquote expandable=\"\">x</blockquote>|x|expandable_blockquote 0+1",
        "<tg-emoji emoji-id=\"5368\">👍</tg-emoji>|👍|custom_emoji 0+2 5368",
        "<b title='a>b' data-x=1>x</b>|x|bold 0+1",
        "<b>x</>|x|bold 0+1",
        "<b></b>x|x|``",
        "<b>😀</b><i>x</i>|😀x|bold 0+2, italic 2+1",
        "&lt;&gt;&amp;&quot;|<>&\"|``",
        "&lt a &#65;&#x42;&#67|< a ABC|``",
        "&nbsp;&apos;&hellip;&copy; & a &|&nbsp;&apos;&hellip;&copy; & a &|``",
        "&#x10FFFE;|\uDBFF\uDFFE|``",
        "&#x10FFFF;|&#x10FFFF;|``",
        "&#X41;|&#X41;|``",
        "a > b|a > b|``",
      })
  void is_read_as_telegram_reads_it(String source, String text, String entities) {
    Formatted read = HtmlMarkup.parse(source);
    assertThat(read.text()).isEqualTo(text);
    assertThat(described(read)).isEqualTo(entities == null ? "" : entities);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a<br/>b|Unsupported start tag \"br/\" at byte offset 1",
        "<br>|Unsupported start tag \"br\" at byte offset 0",
        "汉<p>字</p>|Unsupported start tag \"p\" at byte offset 3",
        "<b/>|Unsupported start tag \"b/\" at byte offset 0",
        "<!-- x -->|Unsupported start tag \"!--\" at byte offset 0",
        "a < b|Unsupported start tag \"\" at byte offset 2",
        "1<2>|Unsupported start tag \"2\" at byte offset 1",
        "x <b|Unclosed start tag at byte offset 2",
        "<a href|Unclosed start tag \"a\" at byte offset 0",
        "<a href=|Unclosed start tag \"a\" at byte offset 0",
        "<a href=\"x\"|Unclosed start tag at byte offset 0",
        "<a href=\"x>y</a>|Unclosed start tag at byte offset 0",
        "<a href=\"x\"/>|Empty attribute name in the tag \"a\" at byte offset 0",
        "😀<a =x>y</a>|Empty attribute name in the tag \"a\" at byte offset 4",
        "<a href=http://x>y</a>|Unexpected end of name token at byte offset 8",
        "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        "<span class=\"red\">x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        "x</b>|Unexpected end tag at byte offset 1",
        "<b>x</b|Unclosed end tag at byte offset 4",
        "<b><i>汉</b></i>|Unmatched end tag at byte offset 9, expected \"</i>\", found \"</b>\"",
        "<b>x|Can't find end tag corresponding to start tag \"b\"",
        "<b><i>x</i>|Can't find end tag corresponding to start tag \"b\"",
        "<tg-emoji emoji-id=\"x\">y</tg-emoji>|Invalid custom emoji identifier specified",
        "<tg-emoji>y</tg-emoji>|Invalid custom emoji identifier specified",
        "&#xD83D;|Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
      })
  void is_refused_in_telegrams_words(String source, String reason) {
    assertThatThrownBy(() -> HtmlMarkup.parse(source))
        .hasMessage("Bad Request: can't parse entities: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<b>a<i>b</i></b>|bold 0+2, italic 1+1",
        "<b>a<b>b</b></b>|bold 0+2",
        "<b>a<code>b</code>c</b>|bold 0+1, code 1+1, bold 2+1",
        "<code>a<b>b</b></code>|code 0+2",
        "<blockquote>a<code>b</code></blockquote>|blockquote 0+2, code 1+1",
        "<blockquote>a<blockquote>b</blockquote></blockquote>|blockquote 0+2",
        "<a href='a.cn'>x<a href='b.cn'>y</a></a>|text_link 0+2 http://a.cn/",
        "<code><a href='a.cn'>x</a></code>|code 0+1",
      })
  void nesting_is_repaired(String source, String entities) {
    assertThat(described(text(source))).isEqualTo(entities);
  }

  @Test
  void beyond_a_hundred_entities_styling_vanishes_first() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      source.append("<b>粗</b> <a href=\"https://a.cn/\">链</a> ");
    }
    Formatted read = text(source.toString());
    assertThat(read.entities()).hasSize(100);
    assertThat(read.entities()).filteredOn(it -> it.type().equals("text_link")).hasSize(60);
    assertThat(read.entities().get(99).type()).isEqualTo("text_link");
  }

  @Test
  void too_much_entity_data_is_refused() {
    String link = "<a href=\"https://a.cn/" + "x".repeat(300) + "\">链</a> ";
    assertThatThrownBy(() -> text(link.repeat(40))).hasMessage("Bad Request: ENTITIES_TOO_LONG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "` \n a \n`|a|``",
        "`a\tb\u0007c`|a b c|``",
        "`a\r\nb`|`a\nb`|``",
        "`a\u2028\u202Eb\u0333`|ab|``",
        "`<b> a</b>`|` a`|bold 0+2",
        "`<b>a </b> `|a|bold 0+1",
        "`\n <i>a</i>`|a|italic 0+1",
        "`a <i> </i>b`|`a  b`|``",
      })
  void texts_are_cleaned_and_trimmed(String source, String text, String entities) {
    Formatted read = text(source);
    assertThat(read.text()).isEqualTo(text);
    assertThat(described(read)).isEqualTo(entities == null ? "" : entities);
  }

  @Test
  void lengths_count_code_points_after_parsing() {
    assertThat(text("<b>" + "汉".repeat(4095) + "</b>😀").codePoints()).isEqualTo(4096);
    assertThatThrownBy(() -> text("汉".repeat(4096) + "😀"))
        .hasMessage("Bad Request: message is too long");
    assertThatThrownBy(() -> text("汉".repeat(10_923))).hasMessage("Bad Request: text is too long");
    assertThat(caption("😀".repeat(1024)).codePoints()).isEqualTo(1024);
    assertThatThrownBy(() -> caption("汉".repeat(1025)))
        .hasMessage("Bad Request: message caption is too long");
  }

  @Test
  void empty_texts_have_two_names_and_empty_captions_are_fine() {
    assertThatThrownBy(() -> text("")).hasMessage("Bad Request: message text is empty");
    for (String blank : new String[] {" \n", "<b></b>", "\u200B", "\u3000", "\u00A0", "\u2800"}) {
      assertThatThrownBy(() -> text(blank)).hasMessage("Bad Request: text must be non-empty");
    }
    assertThat(caption("").text()).isEmpty();
    assertThat(TextRules.text("\u200B", "html", Json.array(), true).text()).isEqualTo("\u200B");
  }

  @Test
  void unknown_modes_are_refused() {
    assertThatThrownBy(() -> TextRules.text("x", "bbcode", Json.array(), false))
        .hasMessage("Bad Request: unsupported parse_mode");
    assertThat(TextRules.text("a <b", "", Json.array(), false).text()).isEqualTo("a <b");
  }

  @Test
  void addresses_commands_names_and_tags_are_found_outside_code_and_links() {
    Formatted read =
        text("/topic 见 https://a.cn/b。@column_digest_bot #专栏 <code>/no</code> a/b 小/x");
    assertThat(described(read))
        .isEqualTo("bot_command 0+6, url 9+14, mention 24+18, hashtag 43+3, code 47+3");
  }

  @Test
  void entities_can_be_given_instead_of_markup() {
    Formatted read =
        TextRules.text(
            "a <b> c",
            "",
            Json.readOrMissing("[{\"type\":\"bold\",\"offset\":2,\"length\":3}]"),
            false);
    assertThat(described(read)).isEqualTo("bold 2+3");
  }

  private static Formatted text(String source) {
    return TextRules.text(source, "HTML", Json.array(), false);
  }

  private static Formatted caption(String source) {
    return TextRules.caption(source, "HTML", Json.array());
  }

  private static String described(Formatted formatted) {
    return formatted.entities().stream()
        .map(
            it ->
                it.type()
                    + ' '
                    + it.offset()
                    + '+'
                    + it.length()
                    + (it.value() == null ? "" : ' ' + it.value()))
        .collect(Collectors.joining(", "));
  }
}
