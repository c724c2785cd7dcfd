package zhuanlan.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;
import zhuanlan.telegram.Profile;

/** What clients show of the bot to those who do not know it yet. */
final class Profiles {

  private Profiles() {}

  /**
   * The profile in each language.
   *
   * @param usual for clients in a language that has no profile of its own; theirs comes first
   */
  static List<Profile> of(Language usual) {
    return List.of(
        profile(null, usual), profile("zh", chinese(usual)), profile("en", Language.ENGLISH));
  }

  /** Every text of these that the bot has in any language. */
  static Set<String> own() {
    return Stream.of(Language.values())
        .map(language -> profile(null, language))
        .flatMap(each -> Stream.of(each.name(), each.description(), each.shortDescription()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The language of those who read Chinese, whichever script their client is set to. */
  static Language chinese(Language usual) {
    return usual == Language.ENGLISH ? Language.SIMPLIFIED : usual;
  }

  private static Profile profile(@Nullable String language, Language of) {
    Texts texts = Texts.of(of);
    return new Profile(
        language,
        texts.say("bot.name"),
        texts.say("bot.description"),
        texts.say("bot.short-description"));
  }
}
