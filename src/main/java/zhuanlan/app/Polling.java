package zhuanlan.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.telegram.Telegram;
import zhuanlan.telegram.UpdateReceiver;

/**
 * Gets the bot going as soon as Telegram can be reached, then receives. {@link #round} is repeated
 * by one thread; it never throws for what Telegram or the network does.
 */
final class Polling {

  private static final Logger log = LoggerFactory.getLogger(Polling.class);

  private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(5);
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

  private final Telegram telegram;
  private final Consumer<Telegram> introduction;
  private final Function<String, UpdateReceiver> receivers;
  private final Runnable rival;
  private volatile @Nullable UpdateReceiver receiver;
  private volatile Optional<String> trouble = Optional.of("Telegram has not answered yet");
  private volatile boolean stopped;

  /**
   * Polling over a connection.
   *
   * @param introduction tells Telegram what the bot is
   * @param receivers makes the receiver for a bot's user name
   * @param rival called after rounds in which another instance has received the updates
   */
  Polling(
      Telegram telegram,
      Consumer<Telegram> introduction,
      Function<String, UpdateReceiver> receivers,
      Runnable rival) {
    this.telegram = telegram;
    this.introduction = introduction;
    this.receivers = receivers;
    this.rival = rival;
  }

  /** One round; returns how long to wait before the next. */
  Duration round() {
    UpdateReceiver receiving = receiver;
    if (receiving == null) {
      return introduce();
    }
    Duration pause = receiving.receive();
    if (receiving.hasRival()) {
      rival.run();
    }
    return pause;
  }

  /** What keeps the bot from hearing people; empty while all is well. */
  Optional<String> trouble() {
    UpdateReceiver receiving = receiver;
    return receiving == null ? trouble : receiving.trouble();
  }

  /** Breaks off a hanging poll and begins no other. */
  void stop() {
    stopped = true;
    UpdateReceiver receiving = receiver;
    if (receiving != null) {
      receiving.stop();
    }
  }

  private Duration introduce() {
    Telegram.Identity identity = telegram.identify();
    if (identity instanceof Telegram.Identity.Bot bot) {
      log.info("connected as @{}", bot.username());
      telegram.deleteWebhook().ifPresent(problem -> log.warn("{}", problem));
      introduction.accept(telegram);
      UpdateReceiver made = receivers.apply(bot.username());
      receiver = made;
      if (stopped) {
        made.stop();
      }
      return Duration.ZERO;
    }
    if (identity instanceof Telegram.Identity.WrongToken wrong) {
      return refused("Telegram refuses bot.token (" + wrong.reason() + "); ask BotFather for it");
    }
    String reason = ((Telegram.Identity.Unreachable) identity).reason();
    tell("Telegram cannot be reached (" + reason + "); check the network, bot.proxy, bot.api-url");
    return BEFORE_ASKING_AGAIN;
  }

  private Duration refused(String what) {
    tell(what);
    return AFTER_REFUSAL;
  }

  private void tell(String what) {
    if (!trouble.equals(Optional.of(what))) {
      log.error("{}", what);
    }
    trouble = Optional.of(what);
  }
}
