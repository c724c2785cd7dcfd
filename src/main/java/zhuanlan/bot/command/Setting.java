package zhuanlan.bot.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a chat can choose for itself. */
enum Setting {
  LANGUAGE,
  ZONE,
  FORMAT,
  PICTURES,
  QUIET;

  /** As people type it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The setting that is called so; {@code lang} and {@code timezone} will do. */
  static Optional<Setting> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return wanted.length() < 4
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(it -> it.word().startsWith(wanted) || wanted.endsWith(it.word()))
            .findFirst();
  }

  /** The values that are offered as buttons. */
  List<SettingValue> values(List<SettingValue> all) {
    return all.stream().filter(it -> it.setting() == this).toList();
  }
}
