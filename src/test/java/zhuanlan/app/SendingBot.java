package zhuanlan.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import zhuanlan.delivery.Courier;
import zhuanlan.delivery.Losses;
import zhuanlan.delivery.Operators;
import zhuanlan.delivery.RateLimiter;
import zhuanlan.delivery.RichRefusals;
import zhuanlan.delivery.Settlement;
import zhuanlan.ops.Loop;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqlitePictures;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Manners;
import zhuanlan.telegram.PictureMode;
import zhuanlan.telegram.Telegram;
import zhuanlan.telegram.TelegramSender;

/** The half of the bot that sends, as a program: it starts faster than the whole. */
final class SendingBot {

  private static final int COURIERS = 8;

  private SendingBot() {}

  /** Sends what is in the outbox of a database to a server until it is killed. */
  public static void main(String[] databaseAndServer) throws Exception {
    Path file = Path.of(databaseAndServer[0]);
    Clock clock = Clock.systemUTC();
    Database database = Database.open(file);
    SqliteOutbox outbox = new SqliteOutbox(database);
    SqliteSubscriptions subscriptions = new SqliteSubscriptions(database, clock);
    Telegram telegram = Telegram.connect(URI.create(databaseAndServer[1]), "1:token", null);
    RateLimiter limiter = new RateLimiter(100, 5, 1000, clock);
    List<Loop> couriers = new ArrayList<>();
    Runnable posted = () -> couriers.forEach(Loop::wake);
    Manners manners =
        new Manners(
            new SqliteChats(database),
            Language.SIMPLIFIED,
            ZoneId.of("Asia/Shanghai"),
            FormatChoice.AUTO);
    Settlement settlement =
        new Settlement(
            outbox,
            limiter,
            subscriptions,
            new Losses(subscriptions, manners, outbox, posted, clock),
            new Operators(Set.of(), Texts.of(Language.SIMPLIFIED), outbox, posted, clock),
            clock,
            new SplittableRandom());
    Courier courier =
        new Courier(
            outbox,
            new TelegramSender(
                telegram,
                new SqliteShortcuts(database),
                new SqlitePictures(database),
                new PictureFetcher(file.resolveSibling("articles"), address -> false, clock),
                PictureMode.OFF,
                clock),
            limiter,
            new RichRefusals(clock),
            settlement,
            clock);
    courier.recover();
    for (int i = 1; i <= COURIERS; i++) {
      couriers.add(Loop.start("courier-" + i, courier::deliver));
    }
  }
}
