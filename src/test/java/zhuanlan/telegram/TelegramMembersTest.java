package zhuanlan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.bot.Members.Standing;

class TelegramMembersTest {

  private final LoopbackTelegram server = new LoopbackTelegram();
  private final Telegram telegram = server.connect();
  private Instant now = Instant.parse("2021-04-01T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final TelegramMembers members = new TelegramMembers(telegram, clock);

  TelegramMembersTest() throws IOException {}

  @AfterEach
  void close() {
    telegram.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "creator, ADMIN",
    "administrator, ADMIN",
    "member, NOT_ADMIN",
    "restricted, NOT_ADMIN",
    "left, NOT_ADMIN",
    "kicked, NOT_ADMIN"
  })
  void who_runs_the_chat_is_an_admin(String status, Standing standing) {
    server.ok("getChatMember", "{\"status\":\"" + status + "\"}");

    assertThat(members.standing(-100, 7)).isEqualTo(standing);
    assertThat(server.last("getChatMember").path("chat_id").asText()).isEqualTo("-100");
    assertThat(server.last("getChatMember").path("user_id").asLong()).isEqualTo(7);
  }

  @Test
  void an_answer_is_remembered_for_five_minutes() {
    server
        .ok("getChatMember", "{\"status\":\"administrator\"}")
        .ok("getChatMember", "{\"status\":\"member\"}");
    members.standing(-100, 7);
    now = now.plus(Duration.ofMinutes(4));
    assertThat(members.standing(-100, 7)).isEqualTo(Standing.ADMIN);

    now = now.plus(Duration.ofMinutes(2));
    assertThat(members.standing(-100, 7)).isEqualTo(Standing.NOT_ADMIN);
  }

  @Test
  void no_answer_is_unknown_and_asked_again() {
    server
        .answer("getChatMember", 502, "<html>")
        .no("getChatMember", 400, "Bad Request: member list is inaccessible")
        .no("getChatMember", 400, "Bad Request: PARTICIPANT_ID_INVALID");

    assertThat(members.standing(-100, 7)).isEqualTo(Standing.UNKNOWN);
    assertThat(members.standing(-100, 7)).isEqualTo(Standing.UNKNOWN);
    assertThat(members.standing(-100, 7)).isEqualTo(Standing.NOT_ADMIN);
  }
}
