package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The people's side of a sandbox: what they say, press, allow and forbid, what they see, and what
 * goes wrong. For the page and for tests alike; safe for any thread. What cannot be done at all (an
 * unknown person, a button that is not there) throws {@link IllegalArgumentException}, what may not
 * be done now {@link IllegalStateException}.
 */
public final class World {

  /** 读者甲, zh-hans. A private chat has its person's id. */
  public static final long READER = 5_000_000_001L;

  /** Reader, en. */
  public static final long ENGLISH_READER = 5_000_000_002L;

  /** 讀者乙, zh-hant. */
  public static final long TRADITIONAL_READER = 5_000_000_003L;

  /** 群管理员, the owner of all groups and of the channel. */
  public static final long GROUP_ADMIN = 5_000_000_004L;

  /** 运营者, the bot's operator. */
  public static final long OPERATOR = 5_000_000_005L;

  /** 读书群, a supergroup; the bot is a member like everybody. */
  public static final long GROUP = -1_001_000_000_001L;

  /** 论坛, a supergroup with topics; the bot is a member like everybody. */
  public static final long FORUM = -1_001_000_000_002L;

  /** 频道 (@column_digest_channel); the bot may post and edit. */
  public static final long CHANNEL = -1_001_000_000_003L;

  /** 同事小群, a plain group that can still move. */
  public static final long SMALL_GROUP = -4_000_001L;

  /** 科技, a topic of the forum. */
  public static final int TECHNOLOGY = 2;

  /** 财经, a topic of the forum. */
  public static final int FINANCE = 3;

  private final Realm realm;
  private final MovableClock clock;
  private final Talk talk;
  private final Turns turns;
  private final InlineDesk inline;
  private final DeepLinks links;
  private final List<Runnable> clockWatchers = new CopyOnWriteArrayList<>();

  World(Realm realm, MovableClock clock) {
    this.realm = realm;
    this.clock = clock;
    this.talk = new Talk(realm);
    this.turns = new Turns(realm);
    this.inline = new InlineDesk(realm, talk);
    this.links = new DeepLinks(realm, talk, turns);
  }

  // What people do.

  /**
   * Says something.
   *
   * @param thread a forum's topic; 0 for the general one and for all other chats
   * @return the message's id
   */
  public int say(long person, long chat, int thread, String text) {
    return realm.gate().hold(() -> talk.say(person, chat, thread, 0, text));
  }

  /** Says something in a chat without topics. */
  public int say(long person, long chat, String text) {
    return say(person, chat, 0, text);
  }

  /** Answers a message in the topic the message is in. */
  public int reply(long person, long chat, int message, String text) {
    return realm
        .gate()
        .hold(
            () -> {
              int thread = bubble(chat, message).flatMap(Bubble::thread).orElse(0);
              return talk.say(person, chat, thread, message, text);
            });
  }

  /**
   * Says something in a group under the name of a channel the person administers.
   *
   * @param reply the message it answers; 0 for none
   */
  public int sayAs(long channel, long person, long chat, int thread, int reply, String text) {
    return realm.gate().hold(() -> talk.sayAs(channel, person, chat, thread, reply, text));
  }

  /**
   * Presses a button.
   *
   * @param labelOrData the button's text, else its data
   * @return the query's id, for {@link #toast}
   */
  public String press(long person, long chat, int message, String labelOrData) {
    return realm.gate().hold(() -> talk.press(person, chat, message, labelOrData));
  }

  /** Typing {@code @bot words} into a chat's input field, and choosing what it offers. */
  public InlineDesk inline() {
    return inline;
  }

  /** Following {@code t.me} links that lead to a place in Telegram itself. */
  public DeepLinks links() {
    return links;
  }

  /** Blocks the bot in a private chat. */
  public void block(long person) {
    realm.gate().run(() -> turns.setBot(chat(person), person, Member.kicked()));
  }

  /** Takes the block away. */
  public void unblock(long person) {
    realm.gate().run(() -> turns.setBot(chat(person), person, Member.member()));
  }

  /** Throws the bot out of a group or channel. */
  public void removeBot(long chat) {
    setBot(chat, Member.kicked());
  }

  /** Gives the bot a place in a group or channel; it is told by {@code my_chat_member}. */
  public void setBot(long chat, Member place) {
    realm.gate().run(() -> turns.setBot(chat(chat), GROUP_ADMIN, place));
  }

  /** Gives a person a place in a group or channel. */
  public void setMember(long chat, long person, Member place) {
    realm.gate().run(() -> turns.setMember(chat(chat), person, place));
  }

  /** Allows a group's members just this ({@code can_send_messages} …). */
  public void permit(long chat, String... permissions) {
    realm.gate().run(() -> turns.permit(chat(chat), Set.of(permissions)));
  }

  /** Makes the person's account, or the group, disappear. */
  public void vanish(long chat) {
    realm.gate().run(() -> chat(chat).vanish());
  }

  /** Makes a plain group a supergroup; returns its new id. */
  public long migrate(long chat) {
    return realm.gate().hold(() -> turns.migrate(chat(chat)));
  }

  /** Opens a new topic; returns its id. */
  public int createTopic(long chat, String name) {
    return realm.gate().hold(() -> Premade.topic(realm, chat(chat), name).id());
  }

  /** Closes a topic; 1 is the general one. */
  public void closeTopic(long chat, int thread) {
    realm.gate().run(() -> turns.closeTopic(chat(chat), thread, true));
  }

  /** Opens a closed topic again. */
  public void reopenTopic(long chat, int thread) {
    realm.gate().run(() -> turns.closeTopic(chat(chat), thread, false));
  }

  /** Deletes a topic and what is in it. */
  public void deleteTopic(long chat, int thread) {
    realm.gate().run(() -> turns.deleteTopic(chat(chat), thread));
  }

  /** Deletes a message; the bot is not told. */
  public void delete(long chat, int message) {
    realm
        .gate()
        .run(() -> chat(chat).post(message).ifPresent(it -> it.delete(realm.gate().ring())));
  }

  // What people see.

  /** The messages of a chat, oldest first. */
  public List<Bubble> messages(long chat) {
    return realm
        .gate()
        .hold(
            () ->
                chat(chat).posts().values().stream()
                    .filter(it -> !it.deleted())
                    .map(it -> Bubble.of(chat(chat), it, realm.bot().id()))
                    .toList());
  }

  /** The messages the bot wrote in a chat, oldest first. */
  public List<Bubble> fromBot(long chat) {
    return messages(chat).stream().filter(Bubble::fromBot).toList();
  }

  /** A message, unless it was deleted. */
  public Optional<Bubble> bubble(long chat, int message) {
    return realm
        .gate()
        .hold(
            () -> chat(chat).post(message).map(it -> Bubble.of(chat(chat), it, realm.bot().id())));
  }

  /** What the bot answered to a press, once it has. */
  public Optional<Toast> toast(String query) {
    return realm.gate().hold(() -> realm.presses().toast(query));
  }

  /** The commands the menu offers somebody in a chat, each with its description behind a space. */
  public List<String> menu(long person, long chat) {
    return realm
        .gate()
        .hold(
            () -> {
              Person reader = realm.person(person).orElseThrow();
              return realm
                  .commands()
                  .offered(chat(chat), reader)
                  .valueStream()
                  .map(it -> it.path("command").asText() + ' ' + it.path("description").asText())
                  .toList();
            });
  }

  // What the bot does.

  /** All calls so far but getUpdates, oldest first; the last 10,000. */
  public List<Call> calls() {
    return realm.calls().all();
  }

  /** The calls of one method, whatever its case. */
  public List<Call> calls(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return calls().stream().filter(it -> it.method().equals(name)).toList();
  }

  /** How often the bot has asked for updates. */
  public long polls() {
    return realm.updates().polls();
  }

  /** How many updates wait for the bot, or for its confirmation. */
  public int pendingUpdates() {
    return realm.updates().size();
  }

  /**
   * Waits until a condition holds; it is looked at after each change.
   *
   * @throws IllegalStateException if it does not hold in time, with the last calls
   */
  public void await(Predicate<World> condition, Duration patience) {
    if (!realm.gate().await(() -> condition.test(this), patience)) {
      List<Call> calls = calls();
      throw new IllegalStateException(
          "not within "
              + patience
              + "; the bot's last calls: "
              + calls.subList(Math.max(0, calls.size() - 5), calls.size()));
    }
  }

  // What goes wrong.

  /**
   * Lets the next calls go wrong.
   *
   * @param methods a regular expression for the whole name, whatever its case: {@code send.*}
   */
  public void inject(String methods, int times, Fault fault) {
    realm.faults().inject(methods, times, fault);
  }

  /** Takes all faults back that have not struck yet. */
  public void clearFaults() {
    realm.faults().clear();
  }

  /** Switches Telegram's limits for sending; they are on at first. */
  public void flood(boolean on) {
    realm.gate().run(() -> realm.flood().on(on));
  }

  /** Makes the server one that does not know rich messages yet (before 10.1), or does again. */
  public void olderThanRich(boolean on) {
    realm.faults().old(on);
  }

  /**
   * Lets rich messages name pictures on 127.0.0.1 by their address; at first this is refused, as it
   * is to Telegram no public address.
   */
  public void fetchFromLoopback(boolean on) {
    realm.fetchFromLoopback(on);
  }

  /** Makes all file_ids worthless. */
  public void forgetFiles() {
    realm.files().forget();
  }

  /** Sets a webhook, as if somebody else had; empty takes it away. */
  public void webhook(String url) {
    realm.updates().webhook(url, false);
  }

  /** Sends the bot anything as an update; without an {@code update_id} it gets the next. */
  public void pushRawUpdate(String json) {
    JsonNode update = Json.readOrMissing(json);
    if (!(update instanceof ObjectNode object)) {
      throw new IllegalArgumentException("an update is a JSON object, not " + json);
    }
    realm.updates().addRaw(object);
  }

  /** The next update has this id, even one that was there before. */
  public void setUpdateIdBase(long id) {
    realm.updates().base(id);
  }

  /** Moves the sandbox's clock forward, then calls those who wanted to know. */
  public void moveClock(Duration step) {
    clock.forward(step);
    realm.gate().ring();
    clockWatchers.forEach(Runnable::run);
  }

  void whenClockMoves(Runnable action) {
    clockWatchers.add(action);
  }

  Realm realm() {
    return realm;
  }

  private Chat chat(long id) {
    return realm.chat(id);
  }
}
