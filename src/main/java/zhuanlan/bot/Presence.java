package zhuanlan.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Outbox;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Subscriptions;

/** Lets subscriptions rest while the bot cannot write to their chat. */
public final class Presence implements ChatEvents {

  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private final Subscriptions subscriptions;
  private final Chats chats;
  private final Outbox outbox;

  /** Keeps these in step with what happens to chats. */
  public Presence(Subscriptions subscriptions, Chats chats, Outbox outbox) {
    this.subscriptions = subscriptions;
    this.chats = chats;
    this.outbox = outbox;
  }

  @Override
  public void lost(long chat, String reason) {
    log.info("chat {} lost ({}): {} suspended", chat, reason, subscriptions.suspend(chat, reason));
  }

  @Override
  public void regained(long chat) {
    log.info("chat {} regained: {} resumed", chat, subscriptions.resume(chat));
  }

  @Override
  public void moved(long from, long to) {
    log.info("chat {} has become {}", from, to);
    outbox.move(from, to);
    subscriptions.move(from, to);
    chats.move(from, to);
  }
}
