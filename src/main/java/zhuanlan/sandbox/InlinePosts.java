package zhuanlan.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The messages people sent through the bot and that it may edit: those with an inline keyboard
 * (§8). It knows them by an id only, not by chat. Under the gate only.
 */
final class InlinePosts {

  record Sent(Chat chat, Post post) {}

  private final Map<String, Sent> sent = new LinkedHashMap<>();

  String add(Chat chat, Post post) {
    String id = "AgAAA" + Integer.toString(sent.size() + 46_656, 36) + "_sandbox";
    sent.put(id, new Sent(chat, post));
    return id;
  }

  /** The id of a message, if it was sent through the bot with a keyboard. */
  Optional<String> id(Post post) {
    return sent.entrySet().stream()
        .filter(it -> it.getValue().post() == post)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The message a call names, if it names one by such an id. */
  Optional<Sent> named(Params params) {
    if (params.has("chat_id") || params.number("message_id", 0) != 0) {
      return Optional.empty();
    }
    String id = params.text("inline_message_id");
    if (id.isEmpty()) {
      throw Refusal.bad("message identifier is not specified");
    }
    Sent found = sent.get(id);
    if (found == null) {
      throw Refusal.bad("invalid inline message identifier specified");
    }
    if (found.post().deleted()) {
      throw Refusal.bad("MESSAGE_ID_INVALID");
    }
    return Optional.of(found);
  }
}
