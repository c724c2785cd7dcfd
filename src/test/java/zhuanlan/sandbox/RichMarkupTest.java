package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichMarkupTest {

  private static final String HTML = "RICH_MESSAGE_HTML_INVALID";
  private static final String CONTENT = "RICH_MESSAGE_CONTENT_REQUIRED";

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final RichBot bot = new RichBot(new Wire(sandbox));

  @BeforeEach
  void open() {
    world.flood(false);
    world.say(World.READER, World.READER, "/start");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1>题</h1>|{'type':'heading','text':'题','size':1}",
        "<H6>题</H6>|{'type':'heading','text':'题','size':6}",
        "<p>话</p>|{'type':'paragraph','text':'话'}",
        "话|{'type':'paragraph','text':'话'}",
        "<p>甲&nbsp;乙 &amp;amp; &#x4e59; &copy;</p>|{'type':'paragraph','text':'甲\u00a0乙 &amp; 乙 &copy;'}",
        "<p>a\\n  b<br>c</p>|{'type':'paragraph','text':'a b\\nc'}",
        "<p><b>粗<i>斜</i></b></p>|{'type':'paragraph','text':{'type':'bold','text':['粗',{'type':'italic','text':'斜'}]}}",
        "<p><mark>x</mark></p>|{'type':'paragraph','text':{'type':'marked','text':'x'}}",
        "<p><tg-spoiler>x</tg-spoiler></p>|{'type':'paragraph','text':{'type':'spoiler','text':'x'}}",
        "<footer>末</footer>|{'type':'footer','text':'末'}",
        "<pre>a  b\\n  c\\n</pre>|{'type':'pre','text':'a  b\\n  c'}",
        "<pre><code class=\"language-java\">a</code></pre>|{'type':'pre','text':'a','language':'java'}",
        "<blockquote>引<cite>某</cite></blockquote>|{'type':'blockquote','blocks':[{'type':'paragraph','text':'引'}],'credit':'某'}",
        "<blockquote expandable><p>引</p></blockquote>|{'type':'blockquote','blocks':[{'type':'paragraph','text':'引'}]}",
        "<aside>引<cite>某</cite></aside>|{'type':'pullquote','text':'引','credit':'某'}",
        "<details><summary>提要</summary>文</details>|{'type':'details','summary':'提要','blocks':[{'type':'paragraph','text':'文'}]}",
        "<details open> <summary>提要</summary> <p>文</p> </details>|{'type':'details','summary':'提要','blocks':[{'type':'paragraph','text':'文'}],'is_open':true}",
        "<ul><li>一</li></ul>|{'type':'list','items':[{'blocks':[{'type':'paragraph','text':'一'}],'label':'•'}]}",
        "<ol start=\"3\"><li>一</li></ol>|{'type':'list','items':[{'blocks':[{'type':'paragraph','text':'一'}],'label':'3.','value':3,'type':'1'}]}",
        "<ul><li><input type=\"checkbox\" checked>做</li></ul>|{'type':'list','items':[{'has_checkbox':true,'is_checked':true,'blocks':[{'type':'paragraph','text':'做'}],'label':'•'}]}",
        "<table bordered><tr><th>甲</th><td align=\"right\">1</td></tr></table>|{'type':'table','cells':[[{'text':'甲','is_header':true,'align':'center','valign':'top'},{'text':'1','align':'right','valign':'top'}]],'is_bordered':true}",
        "<p><a href=\"https://a.cn/x?a=1&amp;b=2\">链</a></p>|{'type':'paragraph','text':{'type':'url','text':'链','url':'https://a.cn/x?a=1&b=2'}}",
        "<p><a href=\"#x\">链</a></p>|{'type':'paragraph','text':{'type':'anchor_link','text':'链','anchor_name':'x'}}",
        "<p><a href=\"mailto:a@b.cn\">信</a></p>|{'type':'paragraph','text':{'type':'email_address','text':'信','email_address':'a@b.cn'}}",
        "<p><a href=\"tel:+8610\">电</a></p>|{'type':'paragraph','text':{'type':'phone_number','text':'电','phone_number':'+8610'}}",
        "<p><a href=\"tg://user?id=77\">谁</a></p>|{'type':'paragraph','text':'谁'}",
      })
  void markup_becomes_blocks(String html, String block) throws Exception {
    String source = html.replace("\\n", "\n");
    assertThat(bot.blocks(source).path(0)).isEqualTo(Json.readOrMissing(block.replace('\'', '"')));
  }

  @Test
  void a_place_to_jump_to_is_a_block_of_its_own() throws Exception {
    JsonNode blocks = bot.blocks("<a name=\"甲\"></a><hr><p>话</p>");
    assertThat(blocks.path(0)).isEqualTo(Json.object().put("type", "anchor").put("name", "甲"));
    assertThat(blocks.path(1).path("type").asText()).isEqualTo("divider");
  }

  @Test
  void a_person_of_the_sandbox_is_mentioned() throws Exception {
    JsonNode text =
        bot.blocks("<p><a href=\"tg://user?id=5000000001\">谁</a></p>").path(0).path("text");
    assertThat(text.path("user").path("id").asLong()).isEqualTo(World.READER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>x</div>",
        "<span>x</span>",
        "<table><tbody><tr><td>x</td></tr></tbody></table>",
        "<p style=\"x\">x</p>",
        "<p id=x>x</p>",
        "<p>x",
        "<p>x</h1>",
        "<b><i>x</b></i>",
        "x</p>",
        "<p/>",
        "a < b",
        "a <",
        "<p>x</p",
        "<p><!-- x --></p>",
        "<!doctype html><p>x</p>",
        "<p><a href=\"x>x</a></p>",
        "<a href=\"https://a.cn\" href=\"https://b.cn\">x</a>",
        "<p><ul><li>x</li></ul></p>",
        "<p><p>x</p></p>",
        "<p>x<img src=\"tg://photo?id=a\"></p>",
        "<p><a href=\"https://a.cn\"><img src=\"tg://photo?id=a\"></a></p>",
        "<a href=\"https://a.cn\"><img src=\"tg://photo?id=a\"></a>",
        "<ul><li>x<img src=\"tg://photo?id=a\"></li></ul>",
        "<ul><li>x<figure><img src=\"tg://photo?id=a\"></figure></li></ul>",
        "<table><tr><td><img src=\"tg://photo?id=a\"></td></tr></table>",
        "<table><tr><td><p>x</p></td></tr></table>",
        "<table>x</table>",
        "<table><tr><td>x</td></tr><caption>x</caption></table>",
        "<table><tr><td colspan=0>x</td></tr></table>",
        "<table><tr><td align=justify>x</td></tr></table>",
        "<h2>x<hr></h2>",
        "<li>x</li>",
        "<summary>x</summary>",
        "<ul>x<li>x</li></ul>",
        "<ol type=z><li>x</li></ol>",
        "<ol start=many><li>x</li></ol>",
        "<a href=\"https://a.cn\">x<a href=\"https://b.cn\">y</a></a>",
        "<a>x</a>",
        "<a name=\"x\">x</a>",
        "<pre>x<b>y</b></pre>",
        "<pre><code class=\"java\">x</code></pre>",
        "<tg-collage><p>x</p></tg-collage>",
        "<figure><img src=\"tg://photo?id=a\">x</figure>",
        "<figure><p>x</p></figure>",
        "<ul><li><input type=text>x</li></ul>",
      })
  void markup_that_telegram_does_not_know_is_refused(String html) throws Exception {
    assertThat(bot.refused(html)).isEqualTo(HTML);
    assertThat(world.fromBot(World.READER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2></h2>",
        "<h2> &nbsp; </h2>",
        "<h2><b></b></h2>",
        "<p></p>",
        "<pre> </pre>",
        "<pre><code></code></pre>",
        "<footer></footer>",
        "<blockquote></blockquote>",
        "<aside></aside>",
        "<ul></ul>",
        "<ul><li></li></ul>",
        "<table></table>",
        "<table><tr></tr></table>",
        "<tg-collage></tg-collage>",
        "<tg-collage><figcaption>x</figcaption></tg-collage>",
        "<tg-slideshow> </tg-slideshow>",
        "<details><summary></summary><p>x</p></details>",
        "<details><p>x</p></details>",
        "<details><summary>x</summary></details>",
        "<figure><figcaption>x</figcaption></figure>",
        "<figure><img src=\"tg://photo?id=a\"><figcaption></figcaption></figure>",
        "<img>",
        "<hr>",
        "&nbsp;",
        "<i><i></i></i>&nbsp;",
        "<pre>&nbsp;</pre>",
        "<tg-reference name=r></tg-reference>",
      })
  void what_is_empty_is_refused(String html) throws Exception {
    assertThat(bot.refused(html)).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><a href=\"javascript:x\">x</a></p>|RICH_MESSAGE_URL_INVALID",
        "<p><a href=\"\">x</a></p>|RICH_MESSAGE_URL_INVALID",
        "<p><a href=\"mailto:x\">x</a></p>|RICH_MESSAGE_EMAIL_INVALID",
        "<p><a href=\"tel:x\">x</a></p>|RICH_MESSAGE_PHONE_INVALID",
        "<p><tg-emoji emoji-id=\"x\">x</tg-emoji></p>|RICH_MESSAGE_EMOJI_INVALID",
        "<tg-thinking>x</tg-thinking>|RICH_MESSAGE_BLOCK_UNSUPPORTED",
        "<video src=\"https://a.cn/v.mp4\"></video>|<video> is not modelled in the sandbox",
      })
  void other_mistakes_have_their_own_names(String html, String reason) throws Exception {
    assertThat(bot.refused(html)).isEqualTo(reason);
  }

  @Test
  void without_a_source_there_is_no_message() throws Exception {
    assertThat(bot.refused("")).isEqualTo("rich message must be non-empty");
    assertThat(bot.refused(" \n ")).isEqualTo("rich message must be non-empty");
    assertThat(bot.refused(Json.object().put("chat_id", World.READER)))
        .isEqualTo("rich message must be non-empty");
    assertThat(bot.refused(Json.object().put("chat_id", World.READER).put("rich_message", "{")))
        .isEqualTo("can't parse rich message JSON object");
    var markdown = RichBot.call("x");
    markdown.withObject("rich_message").put("markdown", "# x");
    assertThat(bot.refused(markdown))
        .isEqualTo("markdown is not modelled in the sandbox; send html");
    var wrong = RichBot.call("x");
    wrong.withObject("rich_message").put("is_rtl", "yes");
    assertThat(bot.refused(wrong)).isEqualTo("field \"is_rtl\" must be of type Boolean");
  }
}
