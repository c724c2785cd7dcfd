package zhuanlan.app;

import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Dispatcher;
import zhuanlan.bot.Members;
import zhuanlan.bot.Presence;
import zhuanlan.bot.command.InlineArticles;
import zhuanlan.bot.command.ReloadCommand;
import zhuanlan.bot.command.SubscribeCommand;
import zhuanlan.catalog.AliasFile;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.Catalog;
import zhuanlan.delivery.Courier;
import zhuanlan.delivery.Losses;
import zhuanlan.delivery.Operators;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.delivery.RateLimiter;
import zhuanlan.delivery.RichRefusals;
import zhuanlan.delivery.Settlement;
import zhuanlan.digest.DigestComposer;
import zhuanlan.digest.DigestJob;
import zhuanlan.digest.Digests;
import zhuanlan.intake.FolderWatch;
import zhuanlan.intake.Importer;
import zhuanlan.intake.Report;
import zhuanlan.ops.Loop;
import zhuanlan.ops.OpsServer;
import zhuanlan.page.Language;
import zhuanlan.page.Shortcuts;
import zhuanlan.page.Texts;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.sandbox.Sandbox;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.store.SqliteBookmarks;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteDigests;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqlitePictures;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.store.UnusableDatabaseException;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.telegram.Telegram;
import zhuanlan.telegram.TelegramMembers;
import zhuanlan.telegram.TelegramSender;
import zhuanlan.telegram.UpdateReceiver;

/** A running bot: everything that is built once, started in order and stopped in the opposite. */
final class Application implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Application.class);

  /** A chat that Telegram answers slowly must hold up no other, and an answer may take a second. */
  private static final int FEWEST_COURIERS = 8;

  private static final int MOST_COURIERS = 64;

  private static final Duration REMEMBERED = Duration.ofDays(14);
  private static final Duration BETWEEN_TIDYING = Duration.ofHours(6);

  private final Settings settings;
  private final @Nullable Sandbox sandbox;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<Loop> couriers = new CopyOnWriteArrayList<>();
  private final List<Loop> watches = new CopyOnWriteArrayList<>();
  private final List<String> welcome = new ArrayList<>();

  private Application(Settings settings, @Nullable Sandbox sandbox) {
    this.settings = settings;
    this.sandbox = sandbox;
  }

  /**
   * Starts the bot.
   *
   * @param sandbox what it talks to instead of Telegram, and closes in the end; null for Telegram
   * @throws UnusableDatabaseException when the database cannot be had
   */
  static Application start(Settings settings, Clock clock, @Nullable Sandbox sandbox)
      throws UnusableDatabaseException {
    Application application = new Application(settings, sandbox);
    try {
      application.build(sandbox == null ? clock : sandbox.clock());
      return application;
    } catch (UnusableDatabaseException | RuntimeException | Error e) {
      application.close();
      throw e;
    }
  }

  /** What to tell the operator who started it. */
  List<String> welcome() {
    return List.copyOf(welcome);
  }

  @Override
  public void close() {
    for (int i = opened.size() - 1; i >= 0; i--) {
      close(opened.get(i));
    }
    opened.clear();
    if (sandbox != null) {
      close(sandbox);
    }
    log.info("stopped");
  }

  private void build(Clock clock) throws UnusableDatabaseException {
    Database database = open(Database.open(databaseFile()));
    Articles articles = new SqliteArticles(database);
    Subscriptions subscriptions = new SqliteSubscriptions(database, clock);
    Digests digests = new SqliteDigests(database);
    Chats chats = new SqliteChats(database);
    Outbox outbox = new SqliteOutbox(database);
    Shortcuts shortcuts = new SqliteShortcuts(database);

    Telegram telegram = open(connect());
    PictureFetcher fetcher = open(new PictureFetcher(folder(), PictureFetcher::isPublic, clock));
    TelegramSender sender =
        new TelegramSender(
            telegram,
            shortcuts,
            new SqlitePictures(database),
            fetcher,
            settings.get(Key.PICTURES_MODE),
            clock);

    Language language = settings.get(Key.MESSAGE_LANGUAGE);
    Manners manners =
        new Manners(
            chats, language, settings.get(Key.DIGEST_TIME_ZONE), settings.get(Key.MESSAGE_FORMAT));
    Runnable posted = () -> couriers.forEach(Loop::wake);
    Operators operators = new Operators(admins(), Texts.of(language), outbox, posted, clock);
    Losses losses = new Losses(subscriptions, manners, outbox, posted, clock);
    Courier courier = courier(outbox, sender, subscriptions, losses, operators, clock);

    AliasFile aliases = new AliasFile(settings.find(Key.TOPICS_ALIASES).orElse(null));
    Catalog catalog = new Catalog(articles, aliases);
    Cards cards = new Cards(clock);
    DeepLinks links = new DeepLinks(telegram::username, shortcuts);
    DigestComposer composer = new DigestComposer(catalog, digests, cards, links);
    FolderWatch watch = open(watch(articles, aliases, outbox, posted, clock));
    Members members = new TelegramMembers(telegram, clock);
    Access access = new Access(admins(), members);
    List<Command> commands =
        new Commands(
                subscriptions, catalog, cards, composer, digests, access, members, links, clock)
            .with(
                new SqliteBookmarks(database),
                chats,
                manners,
                new SubscribeCommand.Standard(
                    settings.get(Key.DIGEST_TIME), settings.get(Key.DIGEST_MAX_ITEMS)),
                new ReloadCommand(watch, () -> watches.forEach(Loop::wake), outbox, posted, clock));
    Dispatcher dispatcher =
        new Dispatcher(commands, "topic", access, outbox, manners, posted, clock);
    Presence presence = new Presence(subscriptions, losses, chats, outbox);
    Polling polling =
        new Polling(
            telegram,
            it ->
                it.introduce(
                    Menus.of(commands, language, admins()), Profiles.of(language), Profiles.own()),
            name ->
                new UpdateReceiver(
                    telegram,
                    name,
                    shortcuts,
                    dispatcher,
                    new InlineArticles(catalog, cards, manners, links),
                    presence),
            operators::rival);

    welcome(watch.begin());
    courier.recover();
    DigestJob job = new DigestJob(digests, composer, catalog, manners, posted, clock);
    Loop digesting = open(Loop.start("digests", job::runDue));
    Loop looking = open(Loop.start("articles", () -> look(watch, catalog, digesting::wake)));
    watches.add(looking);
    open(Loop.start("article-hints", () -> watch.heed(looking::wake)));
    for (int i = 1; i <= couriers(); i++) {
      couriers.add(open(Loop.start("courier-" + i, courier::deliver)));
    }
    open(
        Loop.start(
            "tidying",
            () -> {
              outbox.forgetSettledBefore(clock.instant().minus(REMEMBERED));
              return BETWEEN_TIDYING;
            }));
    operate(polling, watch, articles, outbox);
    Loop receiving = Loop.start("polling", polling::round);
    open(
        () -> {
          polling.stop();
          receiving.close();
        });
    if (sandbox != null) {
      sandbox.whenClockMoves(
          () -> {
            digesting.wake();
            posted.run();
          });
    }
  }

  /** Some subscriptions are told as soon as something has arrived. */
  private static Duration look(FolderWatch watch, Catalog catalog, Runnable arrived) {
    int before = catalog.lastNumber();
    Duration rest = watch.look();
    if (catalog.lastNumber() > before) {
      arrived.run();
    }
    return rest;
  }

  private Courier courier(
      Outbox outbox,
      TelegramSender sender,
      Subscriptions subscriptions,
      Losses losses,
      Operators operators,
      Clock clock) {
    RateLimiter limiter =
        new RateLimiter(
            settings.get(Key.MESSAGES_PER_SECOND),
            settings.get(Key.CHAT_MESSAGES_PER_SECOND),
            settings.get(Key.GROUP_MESSAGES_PER_MINUTE),
            clock);
    Settlement settlement =
        new Settlement(
            outbox, limiter, subscriptions, losses, operators, clock, new SplittableRandom());
    return new Courier(outbox, sender, limiter, new RichRefusals(clock), settlement, clock);
  }

  private int couriers() {
    int many = settings.get(Key.MESSAGES_PER_SECOND) / 2;
    return Math.max(FEWEST_COURIERS, Math.min(many, MOST_COURIERS));
  }

  private FolderWatch watch(
      Articles articles, AliasFile aliases, Outbox outbox, Runnable posted, Clock clock) {
    Importer importer =
        new Importer(folder(), settings.get(Key.ARTICLES_TIME_ZONE), articles, aliases);
    return new FolderWatch(
        folder(),
        importer,
        settings.get(Key.ARTICLES_WATCH),
        clock,
        report -> alert(report, outbox, posted, clock));
  }

  /** Operators must know that the library no longer follows the folder. */
  private void alert(Report report, Outbox outbox, Runnable posted, Clock clock) {
    Texts texts = Texts.of(settings.get(Key.MESSAGE_LANGUAGE));
    for (long admin : admins()) {
      outbox.offer(
          Parcel.note(
              "refused:" + admin + ":" + clock.instant().toEpochMilli(),
              Destination.of(admin),
              Parcel.Lane.ANSWER,
              ReloadCommand.page(report, texts),
              clock.instant()));
    }
    posted.run();
  }

  private void operate(Polling polling, FolderWatch watch, Articles articles, Outbox outbox) {
    settings
        .find(Key.OPS_PORT)
        .ifPresent(
            port -> {
              OpsServer server =
                  open(
                      new OpsServer()
                          .check("telegram", polling::trouble)
                          .check("articles", watch::trouble)
                          .gauge(
                              "articles",
                              "Articles that can be read",
                              () -> articles.newest(null, 0, 1).total())
                          .gauge("outbox_waiting", "Parcels that wait", outbox::waiting));
              welcome.add("Health and metrics: http://127.0.0.1:" + server.start(port));
            });
  }

  private void welcome(FolderWatch.Result result) {
    Report report = result.report();
    welcome.add(
        report == null
            ? "Articles: " + result.trouble()
            : "Articles: " + report.files() + " files in " + folder().toAbsolutePath());
    if (sandbox != null) {
      welcome.add("The bot runs in its sandbox. Open " + sandbox.page() + " and talk to it.");
    }
  }

  private Telegram connect() {
    if (sandbox != null) {
      return Telegram.connect(sandbox.apiUrl(), sandbox.token(), null);
    }
    URI server = settings.get(Key.BOT_API_URL);
    @Nullable Proxy proxy = settings.find(Key.BOT_PROXY).orElse(null);
    return Telegram.connect(server, settings.get(Key.BOT_TOKEN), proxy);
  }

  private Path folder() {
    return settings.get(Key.ARTICLES_DIR);
  }

  /** What is tried out in the sandbox must not be mistaken for chats of the real bot. */
  private Path databaseFile() {
    Path file = settings.get(Key.DATABASE_PATH);
    return sandbox == null ? file : file.resolveSibling("sandbox-" + file.getFileName());
  }

  private Set<Long> admins() {
    Set<Long> admins = new HashSet<>(settings.find(Key.BOT_ADMINS).orElse(Set.of()));
    if (sandbox != null) {
      admins.add(sandbox.admin());
    }
    return admins;
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.add(part);
    return part;
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.warn("{} does not close", part.getClass().getSimpleName(), e);
    }
  }
}
