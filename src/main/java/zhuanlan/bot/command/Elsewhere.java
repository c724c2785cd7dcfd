package zhuanlan.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Members;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;
import zhuanlan.reading.DeepLinks;
import zhuanlan.subscription.Manners;

/**
 * Finds the group or channel that somebody names in private, and whether they and the bot have the
 * rights there (bot-api.md §10). Thread-safe.
 */
public final class Elsewhere {

  private final Members members;
  private final Access access;
  private final Manners manners;
  private final DeepLinks links;

  /**
   * Over what Telegram tells.
   *
   * @param links give the bot the rights that it lacks
   */
  public Elsewhere(Members members, Access access, Manners manners, DeepLinks links) {
    this.members = members;
    this.access = access;
    this.manners = manners;
    this.links = links;
  }

  /**
   * The place that a request is about.
   *
   * @param name the {@code @name} of another chat; null for where it was asked
   */
  Where of(@Nullable String name, Request request, Manner manner) {
    if (name == null) {
      return new Where.Here(request, manner, "");
    }
    Texts texts = manner.texts();
    if (request.chat().kind() != Request.ChatKind.PRIVATE) {
      return new Where.Nowhere(new Reply.Toast(texts.say("room.in-private", name)));
    }
    Optional<Request.Chat> room = members.room(name);
    if (room.isEmpty()) {
      return missing(texts.say("room.unknown", name), additions(texts));
    }
    Request there =
        new Request(
            request.key(),
            request.origin(),
            room.get(),
            request.asker(),
            request.text(),
            request.message(),
            request.pressedHasMedia());
    return refused(name, there, texts)
        .orElseGet(() -> new Where.Here(there, on(there, manner), name + " "));
  }

  /** The bot first: while it is not there, Telegram tells it nothing of others. */
  private Optional<Where> refused(String name, Request there, Texts texts) {
    List<Button> addition = addition(there.chat().kind(), texts).toList();
    return switch (members.writing(there.chat().place().chat())) {
      case ABSENT -> Optional.of(missing(texts.say("room.bot-absent", name), addition));
      case MAY_NOT -> Optional.of(missing(texts.say("room.bot-may-not", name), addition));
      case UNKNOWN -> Optional.of(missing(texts.say("talk.rights-unknown"), List.of()));
      case MAY ->
          switch (access.verdict(Command.Right.CHAT_ADMIN, there)) {
            case MAY -> Optional.empty();
            case MAY_NOT -> Optional.of(missing(texts.say("room.not-yours", name), List.of()));
            case CANNOT_TELL -> Optional.of(missing(texts.say("talk.rights-unknown"), List.of()));
          };
    };
  }

  /** The clock is that of the chat, the language that of the asker. */
  private Manner on(Request there, Manner manner) {
    Manner its = manners.of(there.chat().place().chat(), null);
    return new Manner(
        manner.texts(), its.zone(), manner.pictures(), manner.lists(), manner.articles());
  }

  private List<Button> additions(Texts texts) {
    return Stream.of(Request.ChatKind.GROUP, Request.ChatKind.CHANNEL)
        .flatMap(kind -> addition(kind, texts))
        .toList();
  }

  private Stream<Button> addition(Request.ChatKind kind, Texts texts) {
    return switch (kind) {
      case PRIVATE -> Stream.empty();
      case GROUP ->
          links.addToGroup().stream().map(it -> new Button.Open(texts.say("start.add-group"), it));
      case CHANNEL ->
          links.addToChannel().stream()
              .map(it -> new Button.Open(texts.say("start.add-channel"), it));
    };
  }

  private static Where missing(String say, List<Button> fixes) {
    return new Where.Nowhere(
        fixes.isEmpty() ? new Reply.Toast(say) : new Reply.Say(Choices.page(say, fixes, 1)));
  }

  /** What came of looking. */
  sealed interface Where {

    /**
     * A place where this may be done.
     *
     * @param request the request as if it had been made there
     * @param manner how things are said to the asker, on the clock of the place
     * @param mark what command lines carry that are meant for it, with a blank after it; empty
     *     where they are meant for the chat they are in
     */
    record Here(Request request, Manner manner, String mark) implements Where {}

    /** None, and this is why. */
    record Nowhere(Reply reply) implements Where {}
  }
}
