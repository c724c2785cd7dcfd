package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Inline mode from the people's side (§8): typing behind the bot's name, and sending one of the
 * results. Safe for any thread.
 */
public final class InlineDesk {

  private static final int QUERY = 256;

  private final Realm realm;
  private final Talk talk;

  InlineDesk(Realm realm, Talk talk) {
    this.realm = realm;
    this.talk = talk;
  }

  /**
   * Types {@code @bot text} into a chat's input field. Where an earlier answer still holds, the bot
   * is not asked.
   *
   * @param offset where a longer list goes on; empty for its beginning
   * @return the query's id, for {@link #list}; nothing where the bot did not ask for inline queries
   */
  public Optional<String> ask(long person, long chat, String text, String offset) {
    return realm.gate().hold(() -> asked(person, realm.chat(chat), text, offset));
  }

  private Optional<String> asked(long person, Chat chat, String text, String offset) {
    ObjectNode from = realm.person(person).orElseThrow(() -> nobody(person)).json();
    if (text.codePointCount(0, text.length()) > QUERY) {
      throw new IllegalArgumentException("an inline query has at most " + QUERY + " characters");
    }
    Optional<String> kept = realm.inlineQueries().kept(person, text, offset);
    if (kept.isPresent()) {
      return kept;
    }
    String id = realm.inlineQueries().add(person, text, offset);
    ObjectNode query = Json.object().put("id", id);
    query.set("from", from);
    query.put("chat_type", chat.kind() == Chat.Kind.PRIVATE ? "sender" : chat.kind().word());
    query.put("query", text).put("offset", offset);
    return realm.updates().add("inline_query", query) ? Optional.of(id) : Optional.empty();
  }

  /** What the bot answered, once it has. */
  public Optional<InlineList> list(String query) {
    return realm.gate().hold(() -> realm.inlineQueries().list(query));
  }

  /**
   * Sends a result as the person, "via" the bot.
   *
   * @param thread a forum's topic; 0 for the general one and for all other chats
   * @param reply the message it answers; 0 for none
   * @return the message's id
   */
  public int choose(long person, long chat, int thread, int reply, String query, String result) {
    return realm
        .gate()
        .hold(() -> chosen(person, realm.chat(chat), thread, reply, query, result, Json.object()));
  }

  /** The same in a group, under the name of a channel the person administers. */
  public int chooseAs(
      long channel, long person, long chat, int thread, int reply, String query, String result) {
    return realm
        .gate()
        .hold(
            () -> {
              Chat place = realm.chat(chat);
              ObjectNode voice = talk.voice(channel, person, place);
              return chosen(person, place, thread, reply, query, result, voice);
            });
  }

  private int chosen(
      long person,
      Chat chat,
      int thread,
      int reply,
      String query,
      String result,
      ObjectNode voice) {
    ObjectNode content =
        list(query)
            .orElseThrow(() -> new IllegalArgumentException("no answer to the query " + query))
            .row(result)
            .message()
            .deepCopy();
    content.setAll(voice);
    if (chat.group()) {
      if (!chat.allows(person, "can_send_other_messages")) {
        throw new IllegalStateException("inline bots are not allowed in " + chat.title());
      }
      if (!chat.allows(person, "can_add_web_page_previews")) {
        content.remove("link_preview_options");
      }
    }
    content.set("via_bot", realm.bot().json());
    Post post = talk.put(person, chat, thread, reply, content);
    ObjectNode chosen = Json.object().put("result_id", result);
    chosen.set("from", realm.person(person).orElseThrow(() -> nobody(person)).json());
    chosen.put("query", realm.inlineQueries().text(query));
    if (content.has("reply_markup")) {
      chosen.put("inline_message_id", realm.inlinePosts().add(chat, post));
    }
    realm.updates().add("chosen_inline_result", chosen);
    return post.id();
  }

  private static IllegalArgumentException nobody(long person) {
    return new IllegalArgumentException("nobody has the id " + person);
  }
}
