package zhuanlan.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Members;
import zhuanlan.bot.command.ColumnCommand;
import zhuanlan.bot.command.ColumnsCommand;
import zhuanlan.bot.command.DigestCommand;
import zhuanlan.bot.command.Elsewhere;
import zhuanlan.bot.command.Glimpse;
import zhuanlan.bot.command.HelpCommand;
import zhuanlan.bot.command.LatestCommand;
import zhuanlan.bot.command.ReadCommand;
import zhuanlan.bot.command.ReloadCommand;
import zhuanlan.bot.command.SaveCommand;
import zhuanlan.bot.command.SavedCommand;
import zhuanlan.bot.command.SettingsCommand;
import zhuanlan.bot.command.StartCommand;
import zhuanlan.bot.command.SubscribeCommand;
import zhuanlan.bot.command.SubscriptionLine;
import zhuanlan.bot.command.SubscriptionPages;
import zhuanlan.bot.command.SubscriptionsCommand;
import zhuanlan.bot.command.TopicCommand;
import zhuanlan.bot.command.TopicsCommand;
import zhuanlan.bot.command.UnsubscribeCommand;
import zhuanlan.catalog.Bookmarks;
import zhuanlan.catalog.Catalog;
import zhuanlan.digest.DigestComposer;
import zhuanlan.digest.Digests;
import zhuanlan.reading.Cards;
import zhuanlan.reading.DeepLinks;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.Subscriptions;

/** All that people can ask for, in the order of menus and {@code /help}. */
record Commands(
    Subscriptions subscriptions,
    Catalog catalog,
    Cards cards,
    DigestComposer composer,
    Digests digests,
    Access access,
    Members members,
    DeepLinks links,
    Clock clock) {

  /** The commands over these. */
  List<Command> with(
      Bookmarks bookmarks,
      Chats chats,
      Manners manners,
      SubscribeCommand.Standard standard,
      ReloadCommand reload) {
    SubscriptionLine lines = new SubscriptionLine(cards, manners, digests, standard.maxItems());
    Glimpse glimpse = new Glimpse(catalog, cards, clock);
    SubscriptionPages pages = new SubscriptionPages(catalog, lines, glimpse, standard);
    Elsewhere elsewhere = new Elsewhere(members, access, manners, links);
    SubscribeCommand subscribe =
        new SubscribeCommand(
            subscriptions, catalog, composer, standard, lines, glimpse, elsewhere, clock);
    List<Command> commands = new ArrayList<>();
    commands.add(new LatestCommand(catalog, cards));
    commands.add(new TopicCommand(catalog, cards));
    commands.add(new TopicsCommand(catalog));
    commands.add(new ColumnsCommand(catalog));
    commands.add(new ColumnCommand(catalog, cards));
    commands.add(new ReadCommand(catalog, cards, chats, access));
    commands.add(new SavedCommand(catalog, bookmarks, cards, links));
    // What has been added so far changes nothing, so links may ask for it.
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
    commands.add(reload);
    commands.add(new HelpCommand(commands, access, links));
    return commands;
  }
}
