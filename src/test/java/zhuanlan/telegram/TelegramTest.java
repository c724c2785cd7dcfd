package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import zhuanlan.telegram.Telegram.Identity;

class TelegramTest {

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();

  TelegramTest() throws IOException {}

  @AfterEach
  void close() {
    telegram.close();
    server.close();
  }

  @Test
  void the_server_says_who_the_bot_is() {
    server.ok("getMe", "{\"id\":77,\"is_bot\":true,\"username\":\"ColumnBot\"}");

    assertThat(telegram.identify()).isEqualTo(new Identity.Bot(77, "ColumnBot"));
    assertThat(server.asked("getMe").get(0).path())
        .isEqualToIgnoringCase("/bot" + LoopbackTelegram.TOKEN + "/getme");
  }

  @ParameterizedTest
  @CsvSource({"401, Unauthorized", "404, Not Found"})
  void a_wrong_token_is_told_from_a_server_that_cannot_be_reached(int code, String description) {
    server.no("getMe", code, description);

    assertThat(telegram.identify()).isInstanceOf(Identity.WrongToken.class);
    server.answer("getMe", 502, "<html>Bad Gateway</html>");
    assertThat(telegram.identify()).isInstanceOf(Identity.Unreachable.class);
    server.close();
    assertThat(telegram.identify()).isInstanceOf(Identity.Unreachable.class);
  }

  @Test
  void an_address_may_have_a_path_and_a_slash_at_its_end() {
    try (Telegram behind =
        Telegram.connect(URI.create(server.address() + "/telegram/api/"), " 1:x\n", null)) {
      server.ok("getMe", "{\"id\":1,\"username\":\"b\"}");

      assertThat(behind.identify()).isInstanceOf(Identity.Bot.class);
      assertThat(server.asked("getMe").get(0).path())
          .isEqualToIgnoringCase("/telegram/api/bot1:x/getme");
    }
  }

  @Test
  void an_address_of_another_kind_is_refused_with_what_would_be_right() {
    assertThatThrownBy(() -> Telegram.connect(URI.create("ftp://example.org"), "1:x", null))
        .hasMessageContaining("ftp://example.org")
        .hasMessageContaining("https://");
  }

  @Test
  void everything_goes_through_the_proxy() {
    Proxy proxy =
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", server.port()));
    try (Telegram behind = Telegram.connect(URI.create("http://telegram.invalid"), "1:x", proxy)) {
      server.ok("getMe", "{\"id\":1,\"username\":\"b\"}");

      assertThat(behind.identify()).isInstanceOf(Identity.Bot.class);
    }
  }

  @Test
  void the_bots_name_is_known_once_it_has_been_told() {
    server.no("getMe", 500, "x").ok("getMe", "{\"id\":77,\"username\":\"ColumnBot\"}");

    telegram.identify();
    assertThat(telegram.username()).isEmpty();
    telegram.identify();
    assertThat(telegram.username()).contains("ColumnBot");
  }

  @Test
  void a_webhook_that_stays_is_a_trouble_with_the_reason() {
    server.ok("deleteWebhook", "true").no("deleteWebhook", 400, "Bad Request: planted");

    assertThat(telegram.deleteWebhook()).isEmpty();
    assertThat(telegram.deleteWebhook())
        .hasValueSatisfying(it -> assertThat(it).contains("deleteWebhook", "planted"));
  }

  @Test
  void closing_breaks_off_a_hanging_poll_at_once_and_sends_nothing_more() throws Exception {
    server.hang("sendMessage");
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> telegram.polling().call(new SendMessage("1", "waits for ever")));
    server.awaitHanging();

    telegram.close();

    assertThat(answer.get(1, TimeUnit.SECONDS)).isInstanceOf(Answer.Silence.class);
    assertThat(telegram.sending().call(new SendMessage("1", "too late")))
        .isInstanceOfSatisfying(
            Answer.Silence.class, it -> assertThat(it.mayHaveArrived()).isFalse());
    assertThat(server.methods()).containsExactly("sendmessage");
  }

  @Test
  void a_call_is_sent_once_even_when_a_used_connection_breaks() {
    server.ok("sendMessage", "{\"message_id\":1}").cut("sendMessage");
    telegram.sending().call(new SendMessage("1", "first"));

    Answer answer = telegram.sending().call(new SendMessage("1", "second"));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Silence.class, it -> assertThat(it.mayHaveArrived()).isTrue());
    assertThat(server.asked("sendMessage")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 503})
  void a_call_is_sent_once_even_when_the_server_asks_for_it_again(int status) {
    server.answer("sendMessage", status, "retry-at-once");

    assertThat(telegram.sending().call(new SendMessage("1", "text")))
        .isInstanceOf(Answer.Silence.class);
    assertThat(server.asked("sendMessage")).hasSize(1);
  }

  @Test
  void the_token_stands_in_no_text() {
    String token = LoopbackTelegram.TOKEN;
    server.cut("sendMessage").answer("sendMessage", 502, "<html>").answer("sendMessage", 307, "");
    SendMessage message = new SendMessage("1", "text");

    assertThat(telegram.toString()).doesNotContain(token);
    for (int i = 0; i < 3; i++) {
      assertThat(telegram.sending().call(message).toString()).doesNotContain(token);
    }
    server.close();
    assertThat(telegram.sending().call(message).toString()).doesNotContain(token);
    assertThat(telegram.identify().toString()).doesNotContain(token);
  }
}
