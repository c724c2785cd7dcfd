package zhuanlan.bot.command;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.QuietWords;

/**
 * A value that a setting can be given.
 *
 * @param word as people type it
 * @param key the text on its button
 * @param change what it does to a chat's settings
 */
record SettingValue(Setting setting, String word, String key, UnaryOperator<ChatSettings> change) {

  /** Those that are offered, in the order of their buttons. */
  static final List<SettingValue> ALL =
      List.of(
          new SettingValue(Setting.LANGUAGE, "auto", "language.auto", it -> it.withLanguage(null)),
          language(Language.SIMPLIFIED, "language.zh-hans"),
          language(Language.TRADITIONAL, "language.zh-hant"),
          language(Language.ENGLISH, "language.en"),
          zone("Asia/Shanghai", "zone.shanghai"),
          zone("Asia/Taipei", "zone.taipei"),
          zone("Asia/Tokyo", "zone.tokyo"),
          zone("Europe/London", "zone.london"),
          zone("America/New_York", "zone.new-york"),
          zone("America/Los_Angeles", "zone.los-angeles"),
          format(FormatChoice.AUTO, "format.auto"),
          format(FormatChoice.CLASSIC, "format.classic"),
          format(FormatChoice.RICH, "format.rich"),
          new SettingValue(Setting.PICTURES, "on", "pictures.on", it -> it.withPictures(true)),
          new SettingValue(Setting.PICTURES, "off", "pictures.off", it -> it.withPictures(false)),
          new SettingValue(Setting.QUIET, "off", "quiet.off", it -> it.withQuiet(null)),
          quiet(23, 8, "quiet.late"),
          quiet(22, 7, "quiet.early"));

  /**
   * The change that people mean, by a word or by what stands on a button in any language; of zones
   * and quiet hours any will do. Empty when there is no such value.
   */
  static Optional<UnaryOperator<ChatSettings>> change(Setting setting, String words) {
    Optional<UnaryOperator<ChatSettings>> offered =
        setting.values(ALL).stream()
            .filter(it -> it.isCalled(words))
            .map(SettingValue::change)
            .findFirst();
    return switch (setting) {
      case ZONE -> offered.or(() -> Zones.of(words).map(SettingValue::withZone));
      case QUIET -> offered.or(() -> quiet(QuietWords.read(words)));
      case LANGUAGE, FORMAT, PICTURES -> offered;
    };
  }

  private static Optional<UnaryOperator<ChatSettings>> quiet(QuietWords words) {
    if (words instanceof QuietWords.Hours read) {
      return Optional.of(settings -> settings.withQuiet(read.hours()));
    }
    return words instanceof QuietWords.Off
        ? Optional.of(settings -> settings.withQuiet(null))
        : Optional.empty();
  }

  /** The command line that chooses it. */
  String line() {
    return "/settings " + setting.word() + " " + word;
  }

  /** Claims that choosing it would change nothing. */
  boolean isChosen(ChatSettings settings) {
    return change.apply(settings).withArticles(settings.articles()).equals(settings);
  }

  private boolean isCalled(String words) {
    return word.equalsIgnoreCase(words)
        || Arrays.stream(Language.values())
            .anyMatch(language -> Texts.of(language).say(key).equalsIgnoreCase(words));
  }

  private static SettingValue language(Language language, String key) {
    return new SettingValue(Setting.LANGUAGE, language.tag(), key, it -> it.withLanguage(language));
  }

  private static SettingValue zone(String name, String key) {
    return new SettingValue(Setting.ZONE, name, key, withZone(ZoneId.of(name)));
  }

  private static SettingValue quiet(int from, int to, String key) {
    QuietHours hours = new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    return new SettingValue(
        Setting.QUIET, SettingsExport.quiet(hours), key, it -> it.withQuiet(hours));
  }

  private static UnaryOperator<ChatSettings> withZone(ZoneId zone) {
    return settings -> settings.withZone(zone);
  }

  private static SettingValue format(FormatChoice choice, String key) {
    return new SettingValue(Setting.FORMAT, choice.word(), key, it -> it.withFormat(choice));
  }
}
