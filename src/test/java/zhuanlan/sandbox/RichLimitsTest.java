package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichLimitsTest {

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

  @Test
  void text_has_a_limit_of_its_own() throws Exception {
    bot.taken("<p>" + "a".repeat(32_768) + "</p>");
    assertThat(bot.refused("<p>" + "a".repeat(32_769) + "</p>"))
        .isEqualTo("RICH_MESSAGE_TEXT_TOO_LONG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "||<p>x</p>|500",
        "<ul>|</ul>|<li>x</li>|249",
        "<table>|</table>|<tr><td>x</td></tr>|499",
        "<details><summary>x</summary>|</details>|<p>x</p>|499",
        "||<blockquote>x</blockquote>|250",
      })
  void blocks_are_counted_with_those_inside(String before, String after, String each, int most)
      throws Exception {
    String start = before == null ? "" : before;
    String end = after == null ? "" : after;
    bot.taken(start + each.repeat(most) + end);
    assertThat(bot.refused(start + each.repeat(most + 1) + end))
        .isEqualTo("RICH_MESSAGE_BLOCKS_TOO_MANY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<blockquote>|</blockquote>|<p>x</p>|15",
        "<b>|</b>|x|15",
        "<details><summary>x</summary>|</details>|<p>x</p>|15",
      })
  void depth_counts_blocks_and_formatting(String open, String close, String inside, int most)
      throws Exception {
    bot.taken(open.repeat(most) + inside + close.repeat(most));
    assertThat(bot.refused(open.repeat(most + 1) + inside + close.repeat(most + 1)))
        .isEqualTo("RICH_MESSAGE_DEPTH_INVALID");
    assertThat(bot.refused(open.repeat(700) + inside + close.repeat(700)))
        .isEqualTo("RICH_MESSAGE_DEPTH_INVALID");
  }

  @Test
  void tables_are_at_most_twenty_columns_wide() throws Exception {
    bot.taken("<table><tr>" + "<td>x</td>".repeat(20) + "</tr></table>");
    for (String wide :
        new String[] {
          "<tr>" + "<td>x</td>".repeat(21) + "</tr>",
          "<tr>" + "<td colspan=3>x</td>".repeat(7) + "</tr>",
          "<tr><td rowspan=2>x</td></tr><tr>" + "<td>x</td>".repeat(20) + "</tr>",
        }) {
      assertThat(bot.refused("<table>" + wide + "</table>"))
          .isEqualTo("RICH_MESSAGE_TABLE_COLS_TOO_MANY");
    }
  }

  @Test
  void pictures_are_at_most_fifty() throws Exception {
    assertThat(bot.refused("<img src=\"tg://photo?id=a\">".repeat(51)))
        .isEqualTo("RICH_MESSAGE_MEDIA_TOO_MANY");
    assertThat(bot.refused("<img src=\"tg://photo?id=a\">".repeat(50)))
        .isEqualTo("RICH_MESSAGE_PHOTO_INVALID");
  }

  @Test
  void a_source_that_is_too_long_loses_its_tail_without_a_word() throws Exception {
    String paragraph = "<p>" + "汉".repeat(90) + "</p>";
    JsonNode blocks = bot.blocks(paragraph.repeat(200));
    assertThat(blocks).hasSize(127);
    String last = blocks.path(126).path("text").asText();
    assertThat(last).isEqualTo("汉".repeat(30));
    assertThat(bot.blocks("<p>x</p>" + "&lt;".repeat(5_000) + "<p>" + "汉".repeat(9_000)))
        .hasSize(3);
  }

  @Test
  void a_source_cut_inside_a_tag_is_taken_as_well() throws Exception {
    String link = "<a href=\"https://a.cn/" + "x".repeat(35_000) + "\">x</a>";
    assertThat(bot.blocks("<p>话</p>" + link)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x:a@b.com", "邮箱:someone@example.org", "见 mailto:a@b.co.uk 。"})
  void detection_stumbles_over_an_address_behind_a_colon(String text) throws Exception {
    ObjectNode call = RichBot.call("<p>" + text + "</p>");
    bot.taken("<p>" + text + "</p>");
    call.withObject("rich_message").put("skip_entity_detection", false);
    assertThat(bot.refused(call)).isEqualTo("RICH_MESSAGE_EMAIL_INVALID");
  }

  @Test
  void detection_makes_commands_and_addresses_tappable() throws Exception {
    ObjectNode call = RichBot.call("<p>看 /help 或 https://a.cn/x 。</p><pre>/help</pre>");
    call.withObject("rich_message").remove("skip_entity_detection");
    JsonNode blocks =
        new Wire(sandbox)
            .post("sendRichMessage", call)
            .path("result")
            .path("rich_message")
            .path("blocks");
    JsonNode text = blocks.path(0).path("text");
    assertThat(text.path(1).path("bot_command").asText()).isEqualTo("/help");
    assertThat(text.path(3).path("url").asText()).isEqualTo("https://a.cn/x");
    assertThat(blocks.path(1).path("text").asText()).isEqualTo("/help");
  }
}
