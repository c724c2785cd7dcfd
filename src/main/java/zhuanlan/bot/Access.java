package zhuanlan.bot;

import java.util.Set;

/** Who may do what where. Thread-safe. */
public final class Access {

  private final Set<Long> admins;
  private final Members members;

  /**
   * Access rules.
   *
   * @param admins Telegram's user ids of the bot's operators
   */
  public Access(Set<Long> admins, Members members) {
    this.admins = Set.copyOf(admins);
    this.members = members;
  }

  /** Whether the asker of a request may use a command with this right. */
  public Verdict verdict(Command.Right right, Request request) {
    return switch (right) {
      case ANYONE -> Verdict.MAY;
      case CHAT_ADMIN -> chatAdmin(request);
      case BOT_ADMIN -> isBotAdmin(request) ? Verdict.MAY : Verdict.MAY_NOT;
    };
  }

  /** Claims that an operator of the bot asks. */
  public boolean isBotAdmin(Request request) {
    return admins.contains(request.asker().id());
  }

  private Verdict chatAdmin(Request request) {
    // What is sent in the name of a chat was sent by one of its admins (bot-api.md §7).
    if (request.chat().kind() == Request.ChatKind.PRIVATE || request.asker().speaksForChat()) {
      return Verdict.MAY;
    }
    return switch (members.standing(request.chat().place().chat(), request.asker().id())) {
      case ADMIN -> Verdict.MAY;
      case NOT_ADMIN -> Verdict.MAY_NOT;
      case UNKNOWN -> Verdict.CANNOT_TELL;
    };
  }

  /** What came of asking. */
  public enum Verdict {
    MAY,
    MAY_NOT,
    /** Telegram could not be asked just now. */
    CANNOT_TELL
  }
}
