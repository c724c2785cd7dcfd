package zhuanlan.bot.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.QuietHours;

/**
 * What a chat has chosen, with what it could choose.
 *
 * @param settings what counts for the chat
 * @param manner how it is told
 */
record SettingsPage(ChatSettings settings, Manner manner, Cards cards, Clock clock) {

  /** The page with a button for each value. */
  Page changeable() {
    List<List<Button>> rows = new ArrayList<>();
    rows.addAll(Choices.rows(buttons(Setting.LANGUAGE), 4));
    rows.addAll(Choices.rows(buttons(Setting.ZONE), 3));
    rows.addAll(Choices.rows(buttons(Setting.FORMAT), 3));
    rows.addAll(Choices.rows(buttons(Setting.PICTURES), 2));
    rows.addAll(Choices.rows(buttons(Setting.QUIET), 3));
    return page(manner.say("settings.typed"), rows);
  }

  /**
   * The page without buttons.
   *
   * @param say who changes them, and how
   */
  Page readable(String say) {
    return page(say, List.of());
  }

  private Page page(String last, List<List<Button>> rows) {
    return new Page(
        List.of(
            new Part.Headline(manner.say("settings.title")),
            Part.Note.of(values().collect(Collectors.joining("\n"))),
            Part.Note.of(manner.say("settings.formats")),
            Part.Note.of(last)),
        rows,
        new Page.Turning(null, 1));
  }

  private Stream<String> values() {
    String now = cards.time(clock.instant(), manner);
    Format articles = settings.articles();
    Stream<String> all =
        Stream.of(
            manner.say("settings.language", language()),
            manner.say("settings.zone", manner.zone().getId(), now),
            manner.say("settings.format", chosen(Setting.FORMAT)),
            manner.say("settings.pictures", chosen(Setting.PICTURES)),
            manner.say("settings.quiet", quiet()));
    return articles == null || settings.format() != FormatChoice.AUTO
        ? all
        : Stream.concat(
            all,
            Stream.of(
                switch (articles) {
                  case CLASSIC -> manner.say("settings.articles-classic");
                  case RICH -> manner.say("settings.articles-rich");
                }));
  }

  private String quiet() {
    QuietHours hours = settings.quiet();
    return hours == null
        ? manner.say("quiet.none")
        : manner.say("quiet.hours", hours.from().toString(), hours.to().toString());
  }

  private String language() {
    Texts texts = manner.texts();
    String spoken =
        switch (texts.language()) {
          case SIMPLIFIED -> texts.say("language.zh-hans");
          case TRADITIONAL -> texts.say("language.zh-hant");
          case ENGLISH -> texts.say("language.en");
        };
    return settings.language() == null ? texts.say("settings.automatic", spoken) : spoken;
  }

  private String chosen(Setting setting) {
    return setting.values(SettingValue.ALL).stream()
        .filter(value -> value.isChosen(settings))
        .map(value -> manner.say(value.key()))
        .findFirst()
        .orElse("");
  }

  private List<Button> buttons(Setting setting) {
    return setting.values(SettingValue.ALL).stream()
        .<Button>map(value -> new Button.Press(label(value), value.line()))
        .toList();
  }

  private String label(SettingValue value) {
    String label = manner.say(value.key());
    return value.isChosen(settings) ? manner.say("settings.chosen", label) : label;
  }
}
