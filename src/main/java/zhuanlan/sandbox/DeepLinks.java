package zhuanlan.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Following links that lead to a place in Telegram itself (§7). Safe for any thread. */
public final class DeepLinks {

  /**
   * Where a link leads.
   *
   * @param chat 0 where it leads out of Telegram, or one has to choose first
   * @param thread the topic of the message; 0 for none
   * @param message 0 where it names none
   * @param choices the chats one of which has to be chosen; empty where there is nothing to choose
   */
  public record Lead(long chat, int thread, int message, List<Long> choices) {

    public Lead {
      choices = List.copyOf(choices);
    }

    static Lead out() {
      return new Lead(0, 0, 0, List.of());
    }

    static Lead to(long chat) {
      return new Lead(chat, 0, 0, List.of());
    }
  }

  private final Realm realm;
  private final Talk talk;
  private final Turns turns;

  DeepLinks(Realm realm, Talk talk, Turns turns) {
    this.realm = realm;
    this.talk = talk;
    this.turns = turns;
  }

  /**
   * Follows a link and does what it asks for: sends {@code /start}, adds the bot, gives it rights.
   *
   * @param chosen one of the choices of an earlier call; 0 if nothing was chosen yet
   * @throws IllegalArgumentException if Telegram would drop the link's payload
   * @throws IllegalStateException if the person may not go or do that there
   */
  public Lead follow(long person, String address, long chosen) {
    return DeepLink.of(address)
        .map(link -> realm.gate().hold(() -> followed(person, link, chosen)))
        .orElseGet(Lead::out);
  }

  private Lead followed(long person, DeepLink link, long chosen) {
    if (!link.name().equalsIgnoreCase(realm.bot().username())) {
      return visit(person, link);
    }
    return switch (link.kind()) {
      case CHAT -> Lead.to(person);
      case START -> start(person, link.payload());
      case GROUP, CHANNEL -> add(person, link, chosen);
    };
  }

  private Lead start(long person, String payload) {
    Chat chat = realm.chat(person);
    if (chat.member(realm.bot().id()).status() == Member.Status.KICKED) {
      turns.setBot(chat, person, Member.member());
    }
    talk.say(person, person, 0, 0, ("/start " + payload).strip());
    return Lead.to(person);
  }

  private Lead add(long person, DeepLink link, long chosen) {
    List<Long> choices =
        realm.chats().values().stream()
            .filter(it -> mayAdd(person, it, link))
            .map(Chat::id)
            .toList();
    if (chosen == 0 && !choices.isEmpty()) {
      return new Lead(0, 0, 0, choices);
    }
    if (!choices.contains(chosen)) {
      throw new IllegalStateException("there is no chat here that this person may add the bot to");
    }
    Chat chat = realm.chat(chosen);
    Member before = chat.member(realm.bot().id());
    Member after = place(link, before);
    if (!after.equals(before)) {
      turns.setBot(chat, person, after);
    }
    if (!link.payload().isEmpty()) {
      String start = "/start@" + realm.bot().username() + ' ' + link.payload();
      talk.say(person, chosen, 0, 0, start);
    }
    return Lead.to(chosen);
  }

  /**
   * Rights are given by administrators only; a group's members may bring a bot if they may invite.
   */
  private static boolean mayAdd(long person, Chat chat, DeepLink link) {
    Member member = chat.member(person);
    boolean kind =
        link.kind() == DeepLink.Kind.GROUP ? chat.group() : chat.kind() == Chat.Kind.CHANNEL;
    boolean may =
        link.kind() == DeepLink.Kind.GROUP && link.rights().isEmpty()
            ? chat.allows(person, "can_invite_users")
            : member.administers();
    return kind && may && member.inside() && chat.movedTo().isEmpty() && !chat.gone();
  }

  private static Member place(DeepLink link, Member before) {
    if (link.kind() == DeepLink.Kind.GROUP && link.rights().isEmpty()) {
      return before.inside() ? before : Member.member();
    }
    Set<String> rights = new LinkedHashSet<>(link.rights());
    if (before.administers()) {
      rights.addAll(before.rights());
    }
    return Member.administrator(rights.toArray(String[]::new));
  }

  private Lead visit(long person, DeepLink link) {
    Optional<Chat> found =
        realm.chats().values().stream()
            .filter(it -> it.kind() != Chat.Kind.PRIVATE)
            .filter(
                it ->
                    link.name().equals(Long.toString(it.id()))
                        || link.name().equalsIgnoreCase(it.username()))
            .findFirst();
    if (found.isEmpty()) {
      return Lead.out();
    }
    Chat chat = found.get();
    if (!chat.member(person).inside()) {
      throw new IllegalStateException(chat.title() + " is not open to this person");
    }
    int thread =
        chat.post(link.message()).map(it -> it.json().path("message_thread_id").asInt()).orElse(0);
    return new Lead(chat.id(), chat.forum() ? thread : 0, link.message(), List.of());
  }
}
