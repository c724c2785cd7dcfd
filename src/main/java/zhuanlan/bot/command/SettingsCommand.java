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
import zhuanlan.subscription.Manners;

/**
 * {@code /settings [what value]}: language, time zone, format and pictures of the chat. Everybody
 * may read them; in groups only admins change them.
 */
public final class SettingsCommand implements Command {

  private static final int NEAR = 4;

  private final Chats chats;
  private final Manners manners;
  private final Access access;
  private final Cards cards;
  private final Clock clock;

  /** The command over the settings of these chats. */
  public SettingsCommand(Chats chats, Manners manners, Access access, Cards cards, Clock clock) {
    this.chats = chats;
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
    String words = values.stream().map(SettingValue::word).collect(Collectors.joining(" / "));
    String example = values.get(values.size() - 1).line();
    return new Reply.Toast(
        texts.say("settings.value-wrong", wanted, setting.word(), words, example));
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
