package zhuanlan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {

  private static final String MESSAGE = Wire.message(World.READER, "x");

  private final Sandbox sandbox = Sandbox.start(0, Stopped.shanghai());
  private final World world = sandbox.world();
  private final Wire bot = new Wire(sandbox);

  @BeforeEach
  void open() {
    world.say(World.READER, World.READER, "/start");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void faults_strike_the_named_methods_as_often_as_told() throws Exception {
    world.inject("send.*", 2, Fault.serverError());
    bot.ok("getMe", "{}");
    assertThat(bot.refused("sendMessage", MESSAGE)).isEqualTo("Internal Server Error");
    assertThat(bot.refused("SENDMESSAGE", MESSAGE)).isEqualTo("Internal Server Error");
    bot.ok("sendMessage", MESSAGE);
    assertThat(world.fromBot(World.READER)).hasSize(1);
    world.inject(".*", 1, Fault.serverError());
    world.clearFaults();
    bot.ok("getMe", "{}");
  }

  @Test
  void too_many_requests_names_the_wait_twice() throws Exception {
    world.inject("sendMessage", 1, Fault.tooMany(7));
    HttpResponse<String> answer = bot.send(bot.request("sendMessage", MESSAGE));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    assertThat(answer.body())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\","
                + "\"parameters\":{\"retry_after\":7}}");
  }

  @Test
  void a_gateway_answers_in_html() throws Exception {
    world.inject("sendMessage", 1, new Fault.Html(502));
    HttpResponse<String> answer = bot.send(bot.request("sendMessage", MESSAGE));
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("<html>");
    assertThat(world.fromBot(World.READER)).isEmpty();
  }

  @Test
  void a_connection_breaks_before_or_after_the_deed() {
    world.inject("sendMessage", 1, Fault.cutBefore());
    assertThatThrownBy(() -> bot.send(bot.request("sendMessage", MESSAGE)))
        .isInstanceOf(IOException.class);
    assertThat(world.fromBot(World.READER)).isEmpty();
    world.inject("sendMessage", 1, Fault.cutAfter());
    assertThatThrownBy(() -> bot.send(bot.request("sendMessage", MESSAGE)))
        .isInstanceOf(IOException.class);
    assertThat(world.fromBot(World.READER)).hasSize(1);
  }

  @Test
  void a_deed_may_be_done_and_yet_denied() throws Exception {
    world.inject("sendMessage", 1, new Fault.DoneButRefused(502, "Bad Gateway"));
    assertThat(bot.refused("sendMessage", MESSAGE)).isEqualTo("Bad Gateway");
    assertThat(world.fromBot(World.READER)).hasSize(1);
  }

  @Test
  void a_chat_takes_a_short_burst_then_one_a_second() throws Exception {
    for (int i = 0; i < 3; i++) {
      bot.ok("sendMessage", MESSAGE);
    }
    assertThat(bot.refused("sendMessage", MESSAGE)).startsWith("Too Many Requests: retry after ");
    world.moveClock(Duration.ofSeconds(3));
    for (int i = 0; i < 10; i++) {
      bot.ok("sendMessage", MESSAGE);
      world.moveClock(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_group_takes_twenty_a_minute() throws Exception {
    String toGroup = Wire.message(World.GROUP, "x");
    for (int i = 0; i < 20; i++) {
      bot.ok("sendMessage", toGroup);
      world.moveClock(Duration.ofSeconds(1));
    }
    assertThat(bot.call("sendMessage", toGroup).path("parameters").path("retry_after").asInt())
        .isBetween(35, 40);
    bot.ok("sendMessage", MESSAGE);
    world.flood(false);
    bot.ok("sendMessage", toGroup);
  }

  @Test
  void the_port_that_is_taken_is_named() {
    int port = sandbox.apiUrl().getPort();
    assertThatThrownBy(() -> Sandbox.start(port, Stopped.shanghai()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Integer.toString(port))
        .hasMessageContaining("sandbox.port");
  }

  @Test
  void the_clock_moves_for_all_and_only_forward() {
    List<String> seen = new ArrayList<>();
    sandbox.whenClockMoves(() -> seen.add(sandbox.clock().instant().toString()));
    world.moveClock(Duration.ofHours(1));
    assertThat(seen).containsExactly("2021-04-01T00:00:00Z");
    assertThat(sandbox.clock().getZone().getId()).isEqualTo("Asia/Shanghai");
    assertThatThrownBy(() -> world.moveClock(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
