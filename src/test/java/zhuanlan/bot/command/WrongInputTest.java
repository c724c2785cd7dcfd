package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhuanlan.bot.Request;

/** What people get wrong, and what they read then: one line, what was wrong, what would work. */
class WrongInputTest {

  private static final List<String> TAGS = List.of("zh-hans", "zh-hant", "en");

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() throws Exception {
    talk = new Talk(folder).withArticles();
    for (int i = 0; i < TAGS.size(); i++) {
      talk.speaks(person(i), TAGS.get(i));
    }
  }

  @AfterEach
  void close() {
    talk.close();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        row("/latest 0", "1 到 20", "1 到 20", "1 to 20", "/latest 10"),
        row("/latest 21", "1 到 20", "1 到 20", "1 to 20", "/latest 10"),
        row("/latest -3", "1 到 20", "1 到 20", "1 to 20", "/latest 10"),
        row("/topic -拼多多", "没有要找的词", "沒有要找的詞", "no word", "/topic 阿里 -拼多多"),
        row("/topic -", "“-”里没有", "「-」裡沒有", "“-” has no", "/topic 阿里 -拼多多"),
        row("/topic \"\"", "没有要找的词", "沒有要找的詞", "no word", "/topic 阿里 -拼多多"),
        row("？！", "没有要找的词", "沒有要找的詞", "no word", "/topic 阿里 -拼多多"),
        row("/read", "编号", "編號", "number", "/read 12"),
        row("/read abc", "编号", "編號", "number", "/read 12"),
        row("/read 1 2", "编号", "編號", "number", "/read 12"),
        row("/read 9999999999", "编号", "編號", "number", "/read 12"),
        row("/read 999", "没有编号为 999", "沒有編號為 999", "no article 999", "/latest"),
        row("/save", "编号", "編號", "number", "/save 12"),
        row("/save x", "编号", "編號", "number", "/save 12"),
        row("/save 999", "没有编号为 999", "沒有編號為 999", "no article 999", "/latest"),
        row("/saved", "还没有收藏", "還沒有收藏", "Nothing saved", "/save 12"),
        row("/subscribe 芯片 25:00", "25:00", "25:00", "25:00", "08:30"),
        row("/subscriptions", "还没有订阅", "還沒有訂閱", "No subscriptions", "/subscribe"),
        row("/unsubscribe 4", "还没有订阅", "還沒有訂閱", "No subscriptions", "/subscribe"),
        row("/settings x", "“x”", "「x」", "“x”", "/settings language zh-Hant"),
        row("/settings language x", "“x”不行", "「x」不行", "“x” will not do", "/settings language en"),
        row("/settings format x", "“x”不行", "「x」不行", "“x” will not do", "/settings format rich"),
        row("/settings pictures x", "“x”不行", "「x」不行", "“x” will not do", "/settings pictures off"),
        row("/settings zone 月", "“月”", "「月」", "“月”", "/settings zone Asia/Tokyo"),
        row("/settings quiet 芯片", "“芯片”", "「芯片」", "“芯片”", "/settings quiet 23:00-7:30"),
        row("/settings quiet 25-7", "钟点", "時間", "no time", "/settings quiet 23:00-7:30"),
        row("/settings quiet 8-8", "同一刻", "同一刻", "ends when", "/settings quiet 23:00-7:30"),
        row("/unsubscribe @ab 1", "还没有", "還沒有", "No subscriptions", "/subscribe"),
        row("/subscriptions 7 pause", "没有编号为 7", "沒有編號為 7", "no subscription 7", "/subscriptions"),
        row("/subscriptions undo", "撤销", "復原", "nothing to undo", "/subscriptions"),
        row("/subscribe 芯片 99篇", "1 到 20", "1 到 20", "1 to 20", "/subscribe"),
        row("/subscribe @ab", "“@ab”", "「@ab」", "“@ab”", "/subscribe @mychannel"),
        row("/latst", "没有 /latst", "沒有 /latst", "no command /latst", "/latest"),
        row("/sav 12", "没有 /sav", "沒有 /sav", "no command /sav", "/save"),
        row("/setings", "没有 /setings", "沒有 /setings", "no command /setings", "/settings"),
        row("/x", "没有 /x", "沒有 /x", "no command /x", "/help"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void each_is_answered_in_three_languages(String typed, List<String> answers, String example) {
    for (int i = 0; i < TAGS.size(); i++) {
      String said = talk.says(person(i), typed).text();
      assertThat(said).as(TAGS.get(i)).contains(answers.get(i)).contains(example);
      assertThat(said).as(TAGS.get(i)).doesNotContain("\n");
    }
  }

  @Test
  void what_was_typed_is_not_read_back_at_length() {
    String typed = "很".repeat(4_000);
    for (String line :
        List.of(
            "/settings zone ", "/settings ", "/column ", "/latest ", "/topic ", "/subscribe @")) {
      assertThat(talk.says(person(0), line + typed).text()).hasSizeLessThan(400);
    }
  }

  @Test
  void in_a_group_an_unknown_command_may_be_another_bots_and_an_old_button_is_ours() {
    assertThat(talk.saysInGroup(Talk.READER, "/latst").isSilent()).isTrue();
    assertThat(
            talk.ask(Request.Origin.PRESSED, Talk.GROUP, Talk.READER, "/gone with it")
                .note()
                .orElseThrow())
        .contains("/gone");
  }

  private static long person(int language) {
    return 101L + language;
  }

  private static Arguments row(String typed, String hans, String hant, String en, String example) {
    return Arguments.of(typed, List.of(hans, hant, en), example);
  }
}
