package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everything there is in a sandbox, and what the bot's side and the people's side both do. */
final class Realm {

  private final Gate gate = new Gate();
  private final Clock clock;
  private final Person bot;
  private final Map<Long, Person> people = new LinkedHashMap<>();
  private final Map<Long, Chat> chats = new LinkedHashMap<>();
  private final Profile profile;
  private final UpdateQueue updates;
  private final InlineQueries inlineQueries;
  private final InlinePosts inlinePosts = new InlinePosts();
  private final Presses presses;
  private final Flood flood;
  private final Faults faults = new Faults(gate);
  private final Files files = new Files(gate);
  private final Calls calls = new Calls(gate);
  private final MyCommands commands = new MyCommands();
  private volatile boolean fetchesFromLoopback;

  Realm(Clock clock, Person bot) {
    this.clock = clock;
    this.bot = bot;
    updates = new UpdateQueue(gate, clock);
    presses = new Presses(clock);
    flood = new Flood(clock);
    profile = new Profile(bot.name());
    inlineQueries = new InlineQueries(clock);
  }

  Gate gate() {
    return gate;
  }

  Clock clock() {
    return clock;
  }

  /** The bot under the name it gave itself. */
  Person bot() {
    String name = profile.get(Profile.Field.NAME, "");
    return new Person(bot.id(), name, bot.language(), bot.username(), true);
  }

  Profile profile() {
    return profile;
  }

  Map<Long, Person> people() {
    return people;
  }

  Map<Long, Chat> chats() {
    return chats;
  }

  UpdateQueue updates() {
    return updates;
  }

  InlineQueries inlineQueries() {
    return inlineQueries;
  }

  InlinePosts inlinePosts() {
    return inlinePosts;
  }

  Presses presses() {
    return presses;
  }

  Flood flood() {
    return flood;
  }

  Faults faults() {
    return faults;
  }

  Files files() {
    return files;
  }

  Calls calls() {
    return calls;
  }

  MyCommands commands() {
    return commands;
  }

  /** Claims that addresses in rich messages may be this machine's. */
  boolean fetchesFromLoopback() {
    return fetchesFromLoopback;
  }

  void fetchFromLoopback(boolean on) {
    fetchesFromLoopback = on;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  Optional<Person> person(long id) {
    return id == bot.id() ? Optional.of(bot()) : Optional.ofNullable(people.get(id));
  }

  Chat chat(long id) {
    return Optional.ofNullable(chats.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no chat " + id));
  }

  /** Puts a message into a chat: who and when first, then its content. */
  Post add(
      Chat chat, Person author, boolean nameless, Optional<Integer> thread, ObjectNode content) {
    int id = chat.nextId();
    ObjectNode json = Json.object().put("message_id", id);
    if (chat.kind() != Chat.Kind.CHANNEL) {
      json.set("from", (nameless ? Premade.GROUP_ANONYMOUS : author).json());
    }
    if (nameless || chat.kind() == Chat.Kind.CHANNEL) {
      json.set("sender_chat", chat.json());
    }
    json.set("chat", chat.json());
    json.put("date", now());
    thread.ifPresent(it -> json.put("message_thread_id", it).put("is_topic_message", true));
    thread
        .filter(it -> !content.has("reply_to_message") && it != id)
        .flatMap(chat::post)
        .ifPresent(it -> json.set("reply_to_message", withoutReply(it.json())));
    json.setAll(content);
    Post post = new Post(id, author.id(), json, gate.ring());
    chat.posts().put(id, post);
    return post;
  }

  /** A message as it stands inside another one. */
  static ObjectNode withoutReply(ObjectNode message) {
    ObjectNode alone = message.deepCopy();
    alone.remove("reply_to_message");
    return alone;
  }
}
