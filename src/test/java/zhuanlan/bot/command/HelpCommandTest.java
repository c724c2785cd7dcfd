package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.bot.Members;

class HelpCommandTest {

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() throws Exception {
    talk = new Talk(folder);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void in_private_everything_is_offered_in_few_groups() {
    assertThat(talk.says(Talk.READER, "/help").text())
        .contains("📰", "/latest 10", "/save 12", "🔔", "/subscribe 小程序 08:30", "⚙️", "/settings")
        .contains("直接发一个词");
  }

  @Test
  void in_a_group_only_what_one_may_do_there() {
    assertThat(talk.saysInGroup(Talk.READER, "/help").text())
        .contains("/topic", "/subscriptions")
        .doesNotContain("/subscribe 小程序", "/unsubscribe", "直接发一个词");
    assertThat(talk.saysInGroup(Talk.ADMIN, "/help").text()).contains("/subscribe 小程序 08:30");
    assertThat(talk.saysInGroup(Talk.OPERATOR, "/help").text()).doesNotContain("/subscribe 小程序");
    talk.others = Members.Standing.UNKNOWN;
    assertThat(talk.saysInGroup(Talk.READER, "/help").text()).contains("/subscribe 小程序");
  }

  @Test
  void in_a_channel_only_what_works_there() {
    assertThat(talk.posts("/help").text())
        .contains("/subscribe", "/settings")
        .doesNotContain("/topic", "/saved");
    assertThat(talk.posts("/help").buttons()).isEmpty();
  }
}
