package zhuanlan.bot.command;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import zhuanlan.bot.Access;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.page.Button;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Manners;
import zhuanlan.subscription.QuietWords;
import zhuanlan.subscription.Subscriptions;
import zhuanlan.subscription.Wishes;

/**
 * {@code /settings [what value]}: language, time zone, format, pictures and quiet hours of the
 * chat; {@code /settings export}: all of it as command lines. Everybody may read them; in groups
 * only admins change them.
 */
public final class SettingsCommand implements Command {

  private static final int NEAR = 4;
  private static final String EXPORT = "export";

  private final Chats chats;
  private final Manners manners;
  private final Access access;
  private final Cards cards;
  private final Subscriptions subscriptions;
  private final SubscribeCommand.Standard standard;
  private final Clock clock;

  /**
   * The command over the settings of these chats.
   *
   * @param subscriptions are exported with the settings
   * @param standard what need not be said of a subscription
   */
  public SettingsCommand(
      Chats chats,
      Manners manners,
      Access access,
      Cards cards,
      Subscriptions subscriptions,
      SubscribeCommand.Standard standard,
      Clock clock) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.standard = standard;
    this.manners = manners;
    this.access = access;
    this.cards = cards;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Set<Request.ChatKind> chats() {
    return Set.of(Request.ChatKind.values());
  }

  @Override
  public Reply run(Request request, Manner manner) {
    String[] words = request.argument().split("\\s+", 2);
    if (words.length == 1 && words[0].equals(EXPORT)) {
      return new Reply.Say(export(request, manner));
    }
    Access.Verdict verdict = access.verdict(Right.CHAT_ADMIN, request);
    if (words.length < 2 && (words[0].isEmpty() || Setting.of(words[0]).isPresent())) {
      return new Reply.Show(page(request, manner, verdict));
    }
    Texts texts = manner.texts();
    return switch (verdict) {
      case MAY -> change(words[0], words.length < 2 ? "" : words[1], request, texts);
      case MAY_NOT -> new Reply.Toast(texts.say("talk.admins-only"));
      case CANNOT_TELL -> new Reply.Toast(texts.say("talk.rights-unknown"));
    };
  }

  private Reply change(String what, String wanted, Request request, Texts texts) {
    Optional<Setting> setting = Setting.of(what);
    if (setting.isEmpty()) {
      return new Reply.Toast(texts.say("settings.which", Choices.echo(what)));
    }
    Optional<UnaryOperator<ChatSettings>> change = SettingValue.change(setting.get(), wanted);
    if (change.isEmpty()) {
      return wrong(setting.get(), Choices.echo(wanted), request, texts);
    }
    long chat = request.chat().place().chat();
    chats.keep(chat, change.get().apply(chats.settings(chat)));
    // The page that says so is written in the new language and format already.
    Manner changed = manners.of(chat, request.asker().language());
    return new Reply.Show(page(request, changed, Access.Verdict.MAY));
  }

  private static Reply wrong(Setting setting, String wanted, Request request, Texts texts) {
    List<SettingValue> values = setting.values(SettingValue.ALL);
    if (setting == Setting.ZONE) {
      List<Button> near =
          Zones.near(wanted, NEAR).stream()
              .<Button>map(name -> new Button.Press(name, "/settings zone " + name))
              .toList();
      return near.isEmpty() || request.chat().kind() == Request.ChatKind.CHANNEL
          ? new Reply.Toast(texts.say("settings.zone-wrong", wanted))
          : new Reply.Show(Choices.page(texts.say("settings.zone-near", wanted), near, 2));
    }
    if (setting == Setting.QUIET) {
      return new Reply.Toast(quiet(wanted, texts));
    }
    String words = values.stream().map(SettingValue::word).collect(Collectors.joining(" / "));
    String example = values.get(values.size() - 1).line();
    return new Reply.Toast(
        texts.say("settings.value-wrong", wanted, setting.word(), words, example));
  }

  private static String quiet(String wanted, Texts texts) {
    if (!(QuietWords.read(wanted) instanceof QuietWords.Wrong wrong)) {
      return texts.say("quiet.unreadable", wanted);
    }
    return switch (wrong.kind()) {
      case UNREADABLE -> texts.say("quiet.unreadable", wanted);
      case NO_TIME -> texts.say("quiet.no-time", wrong.words());
      case EMPTY -> texts.say("quiet.empty", wanted);
    };
  }

  private Page export(Request request, Manner manner) {
    Destination place = request.chat().place();
    boolean buttons = request.chat().kind() != Request.ChatKind.CHANNEL;
    return new SettingsExport(
            chats.settings(place.chat()),
            subscriptions.at(place),
            Wishes.usual(standard.maxItems(), buttons),
            manner)
        .page();
  }

  private Page page(Request request, Manner manner, Access.Verdict verdict) {
    SettingsPage page =
        new SettingsPage(manners.settings(request.chat().place().chat()), manner, cards, clock);
    if (request.chat().kind() == Request.ChatKind.CHANNEL) {
      return page.readable(manner.say("settings.in-channels"));
    }
    return verdict == Access.Verdict.MAY
        ? page.changeable()
        : page.readable(manner.say("settings.by-admins"));
  }
}
