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
import zhuanlan.bot.Members.Writing;
import zhuanlan.bot.Request;
import zhuanlan.subscription.Destination;

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

  @ParameterizedTest
  @CsvSource({"true, ADMIN", "false, NOT_ADMIN"})
  void in_a_channel_only_those_who_may_post_count(boolean mayPost, Standing standing) {
    server.ok("getChatMember", administrator(mayPost));

    assertThat(members.standing(-100, 7)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'status':'member'} | MAY",
        "{'status':'creator'} | MAY",
        "{'status':'administrator'} | MAY",
        "{'status':'administrator','can_post_messages':true} | MAY",
        "{'status':'administrator','can_post_messages':false} | MAY_NOT",
        "{'status':'restricted','is_member':true,'can_send_messages':true} | MAY",
        "{'status':'restricted','is_member':true,'can_send_messages':false} | MAY_NOT",
        "{'status':'restricted','is_member':false} | ABSENT",
        "{'status':'left'} | ABSENT",
        "{'status':'kicked'} | ABSENT",
        "{} | UNKNOWN",
      })
  void the_bot_knows_where_it_may_write(String member, Writing writing) {
    identified();
    server.ok("getChatMember", member.replace('\'', '"'));

    assertThat(members.writing(-100)).isEqualTo(writing);
    assertThat(server.last("getChatMember").path("user_id").asLong()).isEqualTo(77);
  }

  @Test
  void a_right_just_given_is_seen_at_once() {
    identified();
    server
        .ok("getChatMember", administrator(false))
        .ok("getChatMember", administrator(true))
        .no("getChatMember", 403, "Forbidden: bot is not a member of the channel chat")
        .no("getChatMember", 400, "Bad Request: chat not found")
        .answer("getChatMember", 502, "<html>");

    assertThat(members.writing(-100)).isEqualTo(Writing.MAY_NOT);
    assertThat(members.writing(-100)).isEqualTo(Writing.MAY);
    assertThat(members.writing(-100)).isEqualTo(Writing.ABSENT);
    assertThat(members.writing(-100)).isEqualTo(Writing.ABSENT);
    assertThat(members.writing(-100)).isEqualTo(Writing.UNKNOWN);
  }

  @Test
  void while_it_does_not_know_itself_it_knows_nothing_of_its_rights() {
    assertThat(members.writing(-100)).isEqualTo(Writing.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"channel, CHANNEL", "supergroup, GROUP", "group, GROUP"})
  void a_room_is_found_by_its_name(String type, Request.ChatKind kind) {
    server.ok("getChat", "{\"id\":-1009,\"type\":\"" + type + "\",\"title\":\"街谈\"}");

    assertThat(members.room("@street"))
        .contains(new Request.Chat(Destination.of(-1009), kind, "街谈"));
    assertThat(server.last("getChat").path("chat_id").asText()).isEqualTo("@street");
  }

  @Test
  void a_person_and_a_name_that_nobody_has_are_no_rooms() {
    server
        .ok("getChat", "{\"id\":12,\"type\":\"private\"}")
        .no("getChat", 400, "Bad Request: chat not found")
        .answer("getChat", 502, "<html>");

    assertThat(members.room("@somebody")).isEmpty();
    assertThat(members.room("@nowhere")).isEmpty();
    assertThat(members.room("@street")).isEmpty();
  }

  private void identified() {
    server.ok("getMe", "{\"id\":77,\"username\":\"digest_bot\"}");
    telegram.identify();
  }

  private static String administrator(boolean mayPost) {
    return "{\"status\":\"administrator\",\"can_post_messages\":" + mayPost + "}";
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
