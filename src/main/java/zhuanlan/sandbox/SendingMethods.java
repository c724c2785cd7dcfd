package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods that put messages into chats. */
final class SendingMethods {

  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");
  private static final int ALBUM = 10;

  private final Realm realm;
  private final Access access;
  private final Media media;
  private final RichInput rich;
  private long nextAlbum = 13_000_000_000_000_001L;

  SendingMethods(Realm realm) {
    this.realm = realm;
    this.access = new Access(realm);
    this.media = new Media(realm.files());
    this.rich = new RichInput(realm);
  }

  void addTo(Map<String, Method> methods) {
    methods.put("sendmessage", this::sendMessage);
    methods.put("sendrichmessage", this::sendRich);
    methods.put("sendphoto", params -> sendFile(params, "photo", Access.Content.PHOTO));
    methods.put("senddocument", params -> sendFile(params, "document", Access.Content.DOCUMENT));
    methods.put("sendmediagroup", this::sendMediaGroup);
    methods.put("sendchataction", this::sendChatAction);
  }

  private JsonNode sendMessage(Params params) {
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = access.writable(params, Access.Content.TEXT);
              ObjectNode content = Contents.text(params, chat, realm.bot().id());
              return post(params, chat, List.of(content)).get(0).json();
            });
  }

  private JsonNode sendRich(Params params) {
    realm.gate().run(() -> access.writable(params, Access.Content.RICH));
    RichInput.Rich said = rich.read(params);
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = access.writable(params, Access.Content.RICH);
              said.requireAllowed(chat, realm.bot().id());
              return post(params, chat, List.of(said.content())).get(0).json();
            });
  }

  private JsonNode sendFile(Params params, String type, Access.Content kind) {
    realm.gate().run(() -> access.writable(params, kind));
    ObjectNode content = media.content(type, params.text(type), type, params);
    content.setAll(Contents.caption(params));
    return realm
        .gate()
        .hold(() -> post(params, access.writable(params, kind), List.of(content)).get(0).json());
  }

  private JsonNode sendMediaGroup(Params params) {
    JsonNode given = params.json("media");
    if (!given.isArray() || given.isEmpty()) {
      throw Refusal.bad("there are no messages to send");
    }
    if (given.size() > ALBUM) {
      throw Refusal.bad("too many messages to send as an album");
    }
    List<ObjectNode> contents = new ArrayList<>();
    String first = given.path(0).path("type").asText();
    for (JsonNode each : given) {
      String type = each.path("type").asText();
      if (!type.equals(first) || !(type.equals("photo") || type.equals("document"))) {
        throw Refusal.bad("can't use the media of the specified type in the album");
      }
      ObjectNode content = media.content(type, each.path("media").asText(), "", params);
      content.setAll(Contents.caption(new Params().putAll(each)));
      contents.add(content);
    }
    Access.Content kind = first.equals("photo") ? Access.Content.PHOTO : Access.Content.DOCUMENT;
    return realm
        .gate()
        .hold(
            () -> {
              String album = Long.toString(nextAlbum++);
              contents.forEach(it -> it.put("media_group_id", album));
              ArrayNode sent = Json.array();
              post(params, access.writable(params, kind), contents)
                  .forEach(it -> sent.add(it.json()));
              return sent;
            });
  }

  private JsonNode sendChatAction(Params params) {
    if (!ACTIONS.contains(params.text("action"))) {
      throw Refusal.bad("wrong parameter action in request");
    }
    realm
        .gate()
        .run(() -> access.writable(params, Access.Content.TEXT).typing(realm.gate().ring()));
    return BooleanNode.TRUE;
  }

  private List<Post> post(Params params, Chat chat, List<ObjectNode> contents) {
    Optional<Integer> thread = access.thread(params, chat);
    Optional<ObjectNode> reply = reply(params.json("reply_parameters"), chat);
    Optional<ObjectNode> keyboard = Keyboard.checked(params.json("reply_markup"), chat);
    realm.flood().pass(chat, contents.size());
    List<Post> posts = new ArrayList<>();
    for (ObjectNode content : contents) {
      reply.ifPresent(it -> content.set("reply_to_message", it));
      keyboard.ifPresent(it -> content.set("reply_markup", it));
      posts.add(realm.add(chat, realm.bot(), false, thread, content));
    }
    return posts;
  }

  private static Optional<ObjectNode> reply(JsonNode parameters, Chat chat) {
    if (!parameters.has("message_id")) {
      return Optional.empty();
    }
    Optional<ObjectNode> found =
        chat.post(parameters.path("message_id").asInt()).map(it -> Realm.withoutReply(it.json()));
    if (found.isEmpty() && !parameters.path("allow_sending_without_reply").asBoolean()) {
      throw Refusal.bad("message to be replied not found");
    }
    return found;
  }
}
