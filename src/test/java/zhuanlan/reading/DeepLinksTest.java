package zhuanlan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.page.Shortcuts;

class DeepLinksTest {

  private final Map<String, String> kept = new LinkedHashMap<>();
  private final Shortcuts shortcuts =
      new Shortcuts() {
        @Override
        public String idOf(String command) {
          String id = "id" + command.hashCode();
          kept.put(id.replace('-', 'm'), command);
          return id.replace('-', 'm');
        }

        @Override
        public Optional<String> commandOf(String id) {
          return Optional.ofNullable(kept.get(id));
        }
      };
  private final DeepLinks links = new DeepLinks(() -> Optional.of("digest_bot"), shortcuts);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topic 小程序",
        "/saved",
        "/subscribe 小程序 -拼多多 08:30",
        "/topic <b>&\"'\n🙂",
        "/topic 一个很长很长很长很长很长很长很长很长很长很长的话题",
      })
  void what_a_link_asks_for_comes_back_from_its_payload(String line) {
    String payload = links.payload(line);
    assertThat(payload).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(links.line(payload)).contains(line);
    assertThat(links.command(line)).contains("https://t.me/digest_bot?start=" + payload);
  }

  @Test
  void only_what_is_too_long_is_kept() {
    links.payload("/topic 小程序");
    assertThat(kept).isEmpty();
    links.payload("/topic " + "小程序".repeat(20));
    assertThat(kept).hasSize(1);
  }

  @Test
  void articles_have_the_shortest_links() {
    assertThat(links.article(128)).contains("https://t.me/digest_bot?start=a128");
    assertThat(links.line("a128")).contains("/read 128");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a-1", "a1234567890", "c*", "c", "cgICA", "zfoo", "sunknown", "add"})
  void what_is_no_payload_of_ours_asks_for_nothing(String payload) {
    assertThat(links.line(payload)).isEmpty();
  }

  @Test
  void while_the_name_is_unknown_there_are_no_links() {
    DeepLinks nameless = new DeepLinks(Optional::empty, shortcuts);
    assertThat(nameless.article(1)).isEmpty();
    assertThat(nameless.command("/saved")).isEmpty();
    assertThat(nameless.addToGroup()).isEmpty();
    assertThat(nameless.addToChannel()).isEmpty();
  }
}
