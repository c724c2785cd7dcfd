package zhuanlan.bot.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.HandSetClock;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Dispatcher;
import zhuanlan.bot.Members;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Bookmarks;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.TopicName;
import zhuanlan.delivery.Outbox;
import zhuanlan.delivery.Parcel;
import zhuanlan.digest.DigestComposer;
import zhuanlan.page.Button;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Shortcuts;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.store.SqliteBookmarks;
import zhuanlan.store.SqliteChats;
import zhuanlan.store.SqliteDigests;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.store.SqliteShortcuts;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.store.UnusableDatabaseException;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Subscriptions;

/**
 * Every command over a real store, for people who type and press; answers are read off the page.
 */
final class Talk implements AutoCloseable {

  static final long READER = 1;
  static final long OTHER = 2;
  static final long ADMIN = 3;
  static final long OPERATOR = 9;
  static final long GROUP = -5;
  static final long CHANNEL = -1009;

  final HandSetClock clock = new HandSetClock("2021-03-26T00:00:00Z");
  final Set<Long> admins = new HashSet<>(Set.of(ADMIN));
  final Database database;
  final SqliteArticles articles;
  final Catalog catalog;
  final Chats chats;
  final Subscriptions subscriptions;
  final Bookmarks bookmarks;
  final DeepLinks links;
  final Manners manners;
  final InlineArticles inline;
  Members.Standing others = Members.Standing.NOT_ADMIN;
  @Nullable String botName = "digest_bot";
  Members.Writing writing = Members.Writing.MAY;
  final Map<String, Request.Chat> rooms =
      new HashMap<>(
          Map.of(
              "@mychannel",
              new Request.Chat(Destination.of(CHANNEL), Request.ChatKind.CHANNEL, "我的频道"),
              "@mygroup",
              new Request.Chat(Destination.of(GROUP), Request.ChatKind.GROUP, "我的群")));

  private final Members members =
      new Members() {
        @Override
        public Standing standing(long chat, long user) {
          return admins.contains(user) ? Standing.ADMIN : others;
        }

        @Override
        public Writing writing(long chat) {
          return writing;
        }

        @Override
        public Optional<Request.Chat> room(String name) {
          return Optional.ofNullable(rooms.get(name));
        }
      };
  private final Map<Long, String> languages = new HashMap<>();
  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private int requests;

  Talk(Path folder) throws UnusableDatabaseException {
    database = Database.open(folder.resolve("bot.db"));
    articles = new SqliteArticles(database);
    catalog = new Catalog(articles);
    chats = new SqliteChats(database);
    subscriptions = new SqliteSubscriptions(database, clock);
    bookmarks = new SqliteBookmarks(database);
    outbox = new SqliteOutbox(database);
    Shortcuts shortcuts = new SqliteShortcuts(database);
    links = new DeepLinks(() -> Optional.ofNullable(botName), shortcuts);
    manners =
        new Manners(chats, Language.SIMPLIFIED, ZoneId.of("Asia/Shanghai"), FormatChoice.AUTO);
    Access access = new Access(Set.of(OPERATOR), members);
    Cards cards = new Cards(clock);
    inline = new InlineArticles(catalog, cards, manners, links);
    dispatcher =
        new Dispatcher(commands(cards, access), "topic", access, outbox, manners, () -> {}, clock);
  }

  private List<Command> commands(Cards cards, Access access) {
    DigestComposer composer =
        new DigestComposer(catalog, new SqliteDigests(database), cards, links);
    SubscribeCommand.Standard standard = new SubscribeCommand.Standard(LocalTime.of(8, 0), 10);
    SubscriptionLine lines =
        new SubscriptionLine(cards, manners, new SqliteDigests(database), standard.maxItems());
    Glimpse glimpse = new Glimpse(catalog, cards, clock);
    SubscriptionPages pages = new SubscriptionPages(catalog, lines, glimpse, standard);
    Elsewhere elsewhere = new Elsewhere(members, access, manners, links);
    SubscribeCommand subscribe =
        new SubscribeCommand(
            subscriptions, catalog, composer, standard, lines, glimpse, elsewhere, clock);
    List<Command> commands =
        new ArrayList<>(
            List.of(
                new LatestCommand(catalog, cards),
                new TopicCommand(catalog, cards),
                new TopicsCommand(catalog),
                new ColumnsCommand(catalog),
                new ColumnCommand(catalog, cards),
                new ReadCommand(catalog, cards, chats, access),
                new SavedCommand(catalog, bookmarks, cards, links)));
    StartCommand start = new StartCommand(links, subscribe, commands);
    commands.add(commands.size() - 1, new SaveCommand(catalog, bookmarks, clock));
    commands.add(subscribe);
    commands.add(
        new SubscriptionsCommand(
            subscriptions, catalog, composer, pages, glimpse, elsewhere, access, clock));
    commands.add(new UnsubscribeCommand(subscriptions, pages, elsewhere));
    commands.add(new DigestCommand(subscriptions, catalog, composer, standard, clock));
    commands.add(
        new SettingsCommand(chats, manners, access, cards, subscriptions, standard, clock));
    commands.add(start);
    commands.add(new HelpCommand(commands, access, links));
    return commands;
  }

  /** Twelve articles in two columns, about 小程序 and 芯片 in turn, the newest last. */
  Talk withArticles() {
    Entry[] all = new Entry[12];
    for (int i = 0; i < all.length; i++) {
      boolean odd = i % 2 == 0;
      all[i] =
          article(
              odd ? "小程序观察之" + (i / 2 + 1) : "芯片笔记之" + (i / 2 + 1),
              odd ? "平台观察" : "芯片笔记",
              i,
              odd ? "小程序" : "芯片",
              "软件");
    }
    load(all);
    return this;
  }

  /** An article whose title is also its file and its identity. */
  static Entry article(String title, @Nullable String column, int hour, String... topics) {
    String text = "关于" + title + "，今年的账与去年不同。";
    Article article =
        new Article(
            title + ".md",
            title,
            "科技",
            column,
            List.of(),
            new Byline("林溪", null, null, null, null),
            Instant.parse("2021-03-20T00:00:00Z").plus(Duration.ofHours(hour)),
            "https://pictures.example/" + hour + ".jpg",
            "https://columns.example/" + hour,
            null,
            new Body(
                List.of(
                    new Block.Paragraph(Line.of(text)),
                    new Block.Paragraph(Line.of("账本比报表更早知道冷暖，" + "这一行的人都这么说。".repeat(8))))),
            List.of());
    return new Entry(
        new FileRecord(title + ".md", 1_000, 1, FileRecord.Fate.LOADED, null, title, "", 0, 3),
        article,
        List.of(text, "又一句。"),
        Arrays.stream(topics).map(it -> new Entry.WeightedTopic(named(it), 0.5)).toList(),
        title + "\n" + text);
  }

  private static TopicName named(String topic) {
    return topic.equals("小程序")
        ? new TopicName(topic, topic, "xiaochengxu", "xcx")
        : new TopicName(topic, topic, "", "");
  }

  void load(Entry... entries) {
    articles.apply(writer -> Arrays.stream(entries).forEach(writer::load));
  }

  void withdraw(String title) {
    articles.apply(writer -> writer.forget(title + ".md"));
  }

  /** What a person's client speaks, such as {@code zh-hant}. */
  void speaks(long person, String tag) {
    languages.put(person, tag);
  }

  /** In private. */
  Said says(long person, String text) {
    return ask(Request.Origin.TYPED, person, person, text);
  }

  /** In the group. */
  Said saysInGroup(long person, String text) {
    return ask(Request.Origin.TYPED, GROUP, person, text);
  }

  /** In the channel, where the channel itself speaks. */
  Said posts(String text) {
    return ask(Request.Origin.TYPED, CHANNEL, 0, text);
  }

  /** Presses a button under what was said before. */
  Said presses(long person, Said before, String label) {
    return ask(Request.Origin.PRESSED, before.chat(), person, before.command(label));
  }

  Said ask(Request.Origin origin, long chat, long person, String line) {
    requests++;
    // Who presses twice within moments is not listened to.
    clock.move(Duration.ofSeconds(10));
    Request.ChatKind kind =
        chat > 0
            ? Request.ChatKind.PRIVATE
            : chat == CHANNEL ? Request.ChatKind.CHANNEL : Request.ChatKind.GROUP;
    Optional<String> note =
        dispatcher.apply(
            new Request(
                "r" + requests,
                origin,
                new Request.Chat(Destination.of(chat), kind, ""),
                new Request.Asker(person, languages.getOrDefault(person, "zh-hans"), person == 0),
                line,
                77,
                false));
    Optional<Outbox.Claimed> claimed = outbox.claim(clock.instant(), Set.of());
    claimed.ifPresent(it -> outbox.sent(it.id(), clock.instant()));
    return new Said(chat, note, claimed.map(Outbox.Claimed::parcel));
  }

  @Override
  public void close() {
    database.close();
  }

  /**
   * An answer.
   *
   * @param note what is shown over the chat; empty for none
   * @param parcel the message; empty for none
   */
  record Said(long chat, Optional<String> note, Optional<Parcel> parcel) {

    /** All that it says. */
    String text() {
      return note.orElse("")
          + parcel
              .map(it -> String.join("\n", it.page().parts().stream().map(Said::text).toList()))
              .orElse("");
    }

    /** How a renderer's arrows ask for another page of it. */
    Page.Turning turning() {
      return Objects.requireNonNull(parcel.orElseThrow().page().turning());
    }

    boolean isInPlace() {
      return parcel.map(it -> it.act() instanceof Parcel.Act.Edit).orElse(false);
    }

    boolean isSilent() {
      return note.isEmpty() && parcel.isEmpty();
    }

    List<Button> buttons() {
      return parcel
          .map(it -> it.page().buttons().stream().flatMap(List::stream).toList())
          .orElse(List.of());
    }

    List<String> labels() {
      return buttons().stream().map(Button::label).toList();
    }

    /** What the button asks for, whose label is or begins so. */
    String command(String label) {
      return buttons().stream()
          .filter(Button.Press.class::isInstance)
          .filter(it -> it.label().startsWith(label))
          .map(it -> ((Button.Press) it).command())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button " + label + " in " + labels()));
    }

    /** Where the button leads, whose label is or begins so. */
    String address(String label) {
      return buttons().stream()
          .filter(Button.Open.class::isInstance)
          .filter(it -> it.label().startsWith(label))
          .map(it -> ((Button.Open) it).address())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no link " + label + " in " + labels()));
    }

    private static String text(Part part) {
      if (part instanceof Part.Headline headline) {
        return headline.text();
      }
      if (part instanceof Part.Note note) {
        return note.line().text();
      }
      if (part instanceof Part.Card card) {
        return card.position() + ". " + card.title() + "\n" + card.meta();
      }
      return ((Part.Passage) part).block().toString();
    }
  }
}
