package zhuanlan.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Loss;
import zhuanlan.delivery.Losses;
import zhuanlan.delivery.Outbox;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Subscriptions;

/** Lets subscriptions rest while the bot cannot write to their chat. */
public final class Presence implements ChatEvents {

  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private final Subscriptions subscriptions;
  private final Losses losses;
  private final Chats chats;
  private final Outbox outbox;

  /** Keeps these in step with what happens to chats. */
  public Presence(Subscriptions subscriptions, Losses losses, Chats chats, Outbox outbox) {
    this.subscriptions = subscriptions;
    this.losses = losses;
    this.chats = chats;
    this.outbox = outbox;
  }

  @Override
  public void lost(Destination where, Loss loss, String reason, String title) {
    losses.suffer(where, loss, reason, title);
  }

  @Override
  public void regained(long chat) {
    log.info("chat {} regained: {} resumed", chat, subscriptions.resume(chat));
  }

  @Override
  public void reopened(Destination topic) {
    log.info("{} reopened: {} resumed", topic, subscriptions.resume(topic));
  }

  @Override
  public void moved(long from, long to) {
    log.info("chat {} has become {}", from, to);
    outbox.move(from, to);
    subscriptions.move(from, to);
    chats.move(from, to);
    // The group that is no more may have been told of as lost before (bot-api.md §7).
    subscriptions.resume(to);
  }
}
