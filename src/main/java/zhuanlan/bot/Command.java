package zhuanlan.bot;

import java.util.Set;
import zhuanlan.page.Manner;

/**
 * One thing people can ask for. Menu, {@code /help} and guards come from what it says of itself.
 * Implementations are stateless and thread-safe.
 */
public interface Command {

  /** Its name without slash: 1–32 of {@code a-z 0-9 _}. */
  String name();

  /** The kinds of chats in which it makes sense. */
  default Set<Request.ChatKind> chats() {
    return Set.of(Request.ChatKind.PRIVATE, Request.ChatKind.GROUP);
  }

  /** Who may ask for it. */
  default Right right() {
    return Right.ANYONE;
  }

  /**
   * Answers. What a person got wrong is a reply that says so with an example that works.
   *
   * @param manner how things are said to the chat
   */
  Reply run(Request request, Manner manner);

  /** Who may. */
  enum Right {
    /** Everyone who can write in the chat. */
    ANYONE,
    /** In private the person; in groups its admins; in channels those who may post. */
    CHAT_ADMIN,
    /** The operators of the bot, by numeric id. */
    BOT_ADMIN
  }
}
