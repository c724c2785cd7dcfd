package zhuanlan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.page.Language;

class SettingsTest {

  private static final String TOKEN = "123456789:AAsecretSecretSecretSecretSecret";

  @TempDir Path folder;

  @Test
  void without_file_and_environment_the_defaults_count() throws Exception {
    Settings settings = Settings.load(null, Map.of());

    assertThat(settings.find(Key.BOT_TOKEN)).isEmpty();
    assertThat(settings.find(Key.BOT_ADMINS)).isEmpty();
    assertThat(settings.get(Key.BOT_API_URL)).isEqualTo(URI.create("https://api.telegram.org"));
    assertThat(settings.get(Key.ARTICLES_DIR)).isEqualTo(Path.of("articles"));
    assertThat(settings.get(Key.DIGEST_TIME)).isEqualTo(LocalTime.of(8, 0));
    assertThat(settings.get(Key.DIGEST_TIME_ZONE)).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(settings.get(Key.MESSAGE_LANGUAGE)).isEqualTo(Language.SIMPLIFIED);
    assertThat(settings.get(Key.MESSAGES_PER_SECOND)).isEqualTo(30);
    assertThat(settings.get(Key.SANDBOX_PORT)).isEqualTo(8088);
  }

  @Test
  void the_file_is_read_as_utf8_with_comments_bom_and_blank_values() throws Exception {
    Path file =
        file(
            "\uFEFF# 我的机器人",
            "bot.token = " + TOKEN + "  ",
            "bot.admins=1001, 1002",
            "articles.dir=/srv/专栏",
            "bot.proxy=socks5://127.0.0.1:1080",
            "digest.time=7:30",
            "message.language=zh-hant",
            "database.path=");

    Settings settings = Settings.load(file, Map.of());

    assertThat(settings.get(Key.BOT_TOKEN)).isEqualTo(TOKEN);
    assertThat(settings.get(Key.BOT_ADMINS)).isEqualTo(Set.of(1001L, 1002L));
    assertThat(settings.get(Key.ARTICLES_DIR)).isEqualTo(Path.of("/srv/专栏"));
    assertThat(settings.get(Key.BOT_PROXY))
        .isEqualTo(
            new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("127.0.0.1", 1080)));
    assertThat(settings.get(Key.DIGEST_TIME)).isEqualTo(LocalTime.of(7, 30));
    assertThat(settings.get(Key.MESSAGE_LANGUAGE)).isEqualTo(Language.TRADITIONAL);
    assertThat(settings.get(Key.DATABASE_PATH)).isEqualTo(Path.of("data/column-digest.db"));
  }

  @Test
  void the_environment_comes_before_the_file() throws Exception {
    Path file = file("articles.dir=from-file", "digest.max-items=5");

    Settings settings =
        Settings.load(file, Map.of("ARTICLES_DIR", "from-environment", "DIGEST_MAX_ITEMS", " "));

    assertThat(settings.get(Key.ARTICLES_DIR)).isEqualTo(Path.of("from-environment"));
    assertThat(settings.get(Key.DIGEST_MAX_ITEMS)).isEqualTo(5);
  }

  @Test
  void all_mistakes_are_told_at_once_with_file_line_and_the_key_meant() throws Exception {
    Path file =
        file(
            "# a comment",
            "bot.tokn=" + TOKEN,
            "digest.time=25:00",
            "",
            "limits.messages-per-second=many",
            "limits.messages-per-second=20",
            "colour=red",
            "articles.dir=\\u12",
            "articles.time-zone=Asia/Beijing");

    assertThatThrownBy(() -> Settings.load(file, Map.of("BOT_ADMINS", "@someone")))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining(file + ":2: unknown key bot.tokn; did you mean bot.token?")
        .hasMessageContaining(file + ":3: digest.time: '25:00' is not right")
        .hasMessageContaining(file + ":5: limits.messages-per-second: 'many' is not right")
        .hasMessageContaining(file + ":6: limits.messages-per-second is set a second time")
        .hasMessageContaining(file + ":7: unknown key colour; bot.properties.example")
        .hasMessageContaining(file + ":8: a broken \\u escape")
        .hasMessageContaining(file + ":9: articles.time-zone: 'Asia/Beijing' is not right")
        .hasMessageContaining("environment variable BOT_ADMINS: '@someone' is not right")
        .satisfies(wrong -> assertThat(wrong).message().hasLineCount(8));
  }

  @Test
  void secrets_are_never_shown() throws Exception {
    Settings settings = Settings.load(null, Map.of("BOT_TOKEN", TOKEN));

    assertThat(settings.toString()).contains("bot.token=***").doesNotContain("AAsecret");
    assertThatThrownBy(() -> Settings.load(null, Map.of("BOT_TOKEN", "AAsecret without digits")))
        .hasMessageContaining("environment variable BOT_TOKEN")
        .message()
        .doesNotContain("AAsecret without");
  }

  @ParameterizedTest
  @CsvSource({
    "bot.api-url, ftp://example.org",
    "bot.api-url, example.org",
    "bot.proxy, socks5://127.0.0.1",
    "bot.proxy, http://user:pass@127.0.0.1:8080",
    "pictures.mode, sometimes",
    "articles.watch, yes",
    "limits.group-messages-per-minute, 0",
    "sandbox.port, 70000",
    "digest.time, 8.30",
    "message.language, fr"
  })
  void a_value_that_is_not_right_is_refused(String key, String value) throws Exception {
    assertThatThrownBy(() -> Settings.load(file(key + "=" + value), Map.of()))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining(":1: " + key);
  }

  @Test
  void a_file_in_another_encoding_or_missing_is_told() throws Exception {
    Path gbk = folder.resolve("gbk.properties");
    Files.write(gbk, "articles.dir=专栏".getBytes(Charset.forName("GB18030")));

    assertThatThrownBy(() -> Settings.load(gbk, Map.of())).hasMessageContaining("is not UTF-8");
    assertThatThrownBy(() -> Settings.load(folder.resolve("none"), Map.of()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void the_example_file_documents_every_key_with_its_default() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("bot.properties.example"));

    assertThat(Key.ALL)
        .allSatisfy(key -> assertThat(lines).contains("#" + key.name() + "=" + key.fallback()));
    assertThat(lines.stream().filter(line -> line.matches("#[a-z].*"))).hasSize(Key.ALL.size());
    assertThat(Settings.load(Path.of("bot.properties.example"), Map.of())).isNotNull();
  }

  private Path file(String... lines) throws Exception {
    return Files.write(folder.resolve("bot.properties"), List.of(lines));
  }
}
