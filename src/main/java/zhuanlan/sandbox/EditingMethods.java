package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Methods that change or remove messages, and the answer to a press (§5, §6). */
final class EditingMethods {

  private static final Duration DELETABLE = Duration.ofDays(2);
  private static final int TOAST = 200;
  private static final List<String> TEXT =
      List.of("text", "entities", "link_preview_options", "rich_message");
  private static final List<String> CAPTION =
      List.of("caption", "caption_entities", "show_caption_above_media");
  private static final List<String> MEDIA = List.of("photo", "document");

  private final Realm realm;
  private final Access access;
  private final Media media;
  private final RichInput rich;

  EditingMethods(Realm realm) {
    this.realm = realm;
    this.access = new Access(realm);
    this.media = new Media(realm.files());
    this.rich = new RichInput(realm);
  }

  void addTo(Map<String, Method> methods) {
    methods.put("editmessagetext", this::editText);
    methods.put("editmessagecaption", this::editCaption);
    methods.put("editmessagemedia", this::editMedia);
    methods.put("editmessagereplymarkup", this::editMarkup);
    methods.put("deletemessage", this::delete);
    methods.put("answercallbackquery", this::answerPress);
  }

  /** A server too old for rich messages does not see that one is given. */
  private JsonNode editText(Params params) {
    if (params.has("rich_message") && !realm.faults().old()) {
      return editRich(params);
    }
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = place(params);
              Post post = withText(params, chat);
              ObjectNode content = Contents.text(params, chat, realm.bot().id());
              return change(params, chat, post, TEXT, content);
            });
  }

  private JsonNode editRich(Params params) {
    realm.gate().run(() -> withText(params, place(params)));
    if (params.has("text")) {
      throw Refusal.bad("text and rich_message are given; only one can be");
    }
    RichInput.Rich said = rich.read(params);
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = place(params);
              Post post = withText(params, chat);
              said.requireAllowed(chat, realm.bot().id());
              return change(params, chat, post, TEXT, said.content());
            });
  }

  private Post withText(Params params, Chat chat) {
    Post post = editable(params, chat);
    if (!post.json().has("text") && !post.json().has("rich_message")) {
      throw Refusal.bad("there is no text in the message to edit");
    }
    return post;
  }

  private JsonNode editCaption(Params params) {
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = place(params);
              Post post = editable(params, chat);
              if (MEDIA.stream().noneMatch(post.json()::has)) {
                throw Refusal.bad("there is no caption in the message to edit");
              }
              return change(params, chat, post, CAPTION, Contents.caption(params));
            });
  }

  private JsonNode editMedia(Params params) {
    realm.gate().run(() -> editable(params, place(params)));
    JsonNode given = params.json("media");
    String type = given.path("type").asText();
    if (realm.gate().hold(() -> realm.inlinePosts().named(params)).isPresent()
        && Media.isUpload(given.path("media").asText())) {
      throw Refusal.bad("invalid message content specified");
    }
    if (!MEDIA.contains(type)) {
      throw Refusal.bad("media not found");
    }
    ObjectNode content = media.content(type, given.path("media").asText(), "media", params);
    content.setAll(Contents.caption(new Params().putAll(given)));
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = place(params);
              return change(
                  params, chat, editable(params, chat), all(TEXT, CAPTION, MEDIA), content);
            });
  }

  private JsonNode editMarkup(Params params) {
    return realm
        .gate()
        .hold(
            () -> {
              Chat chat = place(params);
              return change(params, chat, editable(params, chat), List.of(), Json.object());
            });
  }

  private JsonNode delete(Params params) {
    realm
        .gate()
        .run(
            () -> {
              Chat chat = access.readable(params);
              Post post =
                  chat.post((int) params.number("message_id", 0))
                      .orElseThrow(() -> Refusal.bad("message to delete not found"));
              boolean young =
                  realm.now() - post.json().path("date").asLong() < DELETABLE.toSeconds();
              Member bot = chat.member(realm.bot().id());
              boolean may =
                  chat.kind() == Chat.Kind.PRIVATE
                      || post.author() == realm.bot().id()
                      || (bot.administers() && bot.may("can_delete_messages"));
              if (!young || !may) {
                throw Refusal.bad("message can't be deleted");
              }
              post.delete(realm.gate().ring());
            });
    return BooleanNode.TRUE;
  }

  private JsonNode answerPress(Params params) {
    String text = params.text("text");
    if (text.codePointCount(0, text.length()) > TOAST) {
      throw Refusal.bad("MESSAGE_TOO_LONG");
    }
    realm
        .gate()
        .run(
            () ->
                realm
                    .presses()
                    .answer(
                        params.text("callback_query_id"),
                        text,
                        params.flag("show_alert"),
                        params.text("url"),
                        realm.gate().ring()));
    return BooleanNode.TRUE;
  }

  private Chat place(Params params) {
    return realm
        .inlinePosts()
        .named(params)
        .map(InlinePosts.Sent::chat)
        .orElseGet(() -> access.readable(params));
  }

  private Post editable(Params params, Chat chat) {
    Optional<InlinePosts.Sent> inline = realm.inlinePosts().named(params);
    if (inline.isPresent()) {
      return inline.get().post();
    }
    int id = (int) params.number("message_id", 0);
    Post post = chat.post(id).orElseThrow(() -> Refusal.bad("message to edit not found"));
    Member bot = chat.member(realm.bot().id());
    boolean mayInChannel =
        chat.kind() != Chat.Kind.CHANNEL
            || bot.may("can_edit_messages")
            || (post.author() == realm.bot().id() && bot.may("can_post_messages"));
    if (!mayInChannel || (post.author() != realm.bot().id() && chat.kind() != Chat.Kind.CHANNEL)) {
      throw Refusal.bad("message can't be edited");
    }
    return post;
  }

  /** Puts new content in the place of the old. No markup in the call means: none any more. */
  private JsonNode change(
      Params params, Chat chat, Post post, List<String> replaced, ObjectNode content) {
    ObjectNode changed = post.json().deepCopy();
    changed.remove(replaced);
    changed.setAll(content);
    changed.remove("reply_markup");
    boolean inline = realm.inlinePosts().named(params).isPresent();
    Keyboard.checked(params.json("reply_markup"), inline ? Chat.Kind.PRIVATE : chat.kind())
        .ifPresent(it -> changed.set("reply_markup", it));
    if (changed.equals(post.json())) {
      throw Refusal.bad(
          "message is not modified: specified new message content and reply markup are exactly "
              + "the same as a current content and reply markup of the message");
    }
    if (!replaced.isEmpty()) {
      changed.put("edit_date", realm.now());
    }
    post.replace(changed, realm.gate().ring());
    return inline ? BooleanNode.TRUE : changed;
  }

  private static List<String> all(List<String> one, List<String> two, List<String> three) {
    return Stream.of(one, two, three).flatMap(List::stream).toList();
  }
}
