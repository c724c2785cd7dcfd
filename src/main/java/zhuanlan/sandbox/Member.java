package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody's place in a chat (§10).
 *
 * @param rights the {@code can_…} that are true; they matter for administrators and the restricted
 * @param anonymous claims that an administrator speaks in the group's name
 */
public record Member(Status status, Set<String> rights, boolean anonymous) {

  /** Telegram's own words. */
  public enum Status {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    RESTRICTED,
    LEFT,
    KICKED
  }

  private static final List<String> ADMINISTRATOR_RIGHTS =
      List.of(
          "can_manage_chat",
          "can_delete_messages",
          "can_manage_video_chats",
          "can_restrict_members",
          "can_promote_members",
          "can_change_info",
          "can_invite_users",
          "can_post_stories",
          "can_edit_stories",
          "can_delete_stories");
  static final List<String> PERMISSIONS =
      List.of(
          "can_send_messages",
          "can_send_audios",
          "can_send_documents",
          "can_send_photos",
          "can_send_videos",
          "can_send_video_notes",
          "can_send_voice_notes",
          "can_send_polls",
          "can_send_other_messages",
          "can_add_web_page_previews",
          "can_change_info",
          "can_invite_users",
          "can_pin_messages",
          "can_manage_topics");

  public Member {
    rights = Set.copyOf(rights);
  }

  /** Somebody like everybody. */
  public static Member member() {
    return new Member(Status.MEMBER, Set.of(), false);
  }

  /** The owner, who may do everything. */
  public static Member creator() {
    return new Member(Status.CREATOR, Set.of(), false);
  }

  /** An administrator with these rights ({@code can_post_messages} …). */
  public static Member administrator(String... rights) {
    return new Member(Status.ADMINISTRATOR, Set.of(rights), false);
  }

  /** Somebody inside a supergroup who may do no more than this ({@code can_send_messages} …). */
  public static Member restricted(String... rights) {
    return new Member(Status.RESTRICTED, Set.of(rights), false);
  }

  /** Somebody outside who may come back. */
  public static Member left() {
    return new Member(Status.LEFT, Set.of(), false);
  }

  /** Somebody thrown out; in a private chat: the bot, blocked. */
  public static Member kicked() {
    return new Member(Status.KICKED, Set.of(), false);
  }

  /** The same place, speaking in the group's name. */
  public Member anonymously() {
    return new Member(status, rights, true);
  }

  boolean inside() {
    return status != Status.LEFT && status != Status.KICKED;
  }

  boolean administers() {
    return status == Status.CREATOR || status == Status.ADMINISTRATOR;
  }

  boolean may(String right) {
    return status == Status.CREATOR || rights.contains(right);
  }

  ObjectNode json(Person person, Chat.Kind kind) {
    ObjectNode json = Json.object().put("status", status.name().toLowerCase(Locale.ROOT));
    json.set("user", person.json());
    switch (status) {
      case CREATOR -> json.put("is_anonymous", anonymous);
      case ADMINISTRATOR -> {
        json.put("can_be_edited", false).put("is_anonymous", anonymous);
        ADMINISTRATOR_RIGHTS.forEach(it -> json.put(it, may(it) || it.equals("can_manage_chat")));
        if (kind == Chat.Kind.CHANNEL) {
          List.of("can_post_messages", "can_edit_messages").forEach(it -> json.put(it, may(it)));
        } else {
          List.of("can_pin_messages", "can_manage_topics").forEach(it -> json.put(it, may(it)));
        }
      }
      case RESTRICTED -> {
        json.put("is_member", true).put("until_date", 0);
        PERMISSIONS.forEach(it -> json.put(it, may(it)));
      }
      case KICKED -> json.put("until_date", 0);
      case MEMBER, LEFT -> {}
    }
    return json;
  }
}
