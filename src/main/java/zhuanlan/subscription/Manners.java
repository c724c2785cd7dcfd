package zhuanlan.subscription;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;

/** How to speak to which chat: as it has chosen, else as the operator has set. Thread-safe. */
public final class Manners {

  private final Chats chats;
  private final Language language;
  private final ZoneId zone;
  private final FormatChoice format;

  /**
   * Manners.
   *
   * @param language where nothing is chosen and nothing is known of the person
   * @param zone where nothing is chosen
   * @param format where nothing is chosen
   */
  public Manners(Chats chats, Language language, ZoneId zone, FormatChoice format) {
    this.chats = chats;
    this.language = language;
    this.zone = zone;
    this.format = format;
  }

  /**
   * The manner of an answer or a digest.
   *
   * @param tag the language tag of the person's client, which counts in private chats (with
   *     positive ids) only; null when unknown
   */
  public Manner of(long chat, @Nullable String tag) {
    return of(chat, tag, chats.settings(chat));
  }

  /**
   * The manner of an answer or a digest.
   *
   * @param settings what the chat has chosen
   */
  public Manner of(long chat, @Nullable String tag, ChatSettings settings) {
    boolean isPrivate = chat > 0;
    Language own = isPrivate ? Language.ofTag(tag, language) : language;
    return new Manner(
        Texts.of(Objects.requireNonNullElse(settings.language(), own)),
        Objects.requireNonNullElse(settings.zone(), zone),
        settings.pictures(),
        lists(settings),
        articles(settings, isPrivate));
  }

  /** What these chats have chosen; those that have chosen nothing may be missing. */
  public Map<Long, ChatSettings> chosen(Collection<Long> of) {
    return chats.settings(of);
  }

  /**
   * What counts for a chat: as it has chosen, else as the operator has set. The language stays null
   * where it follows the person.
   */
  public ChatSettings settings(long chat) {
    ChatSettings chosen = chats.settings(chat);
    return new ChatSettings(
        chosen.language(),
        Objects.requireNonNullElse(chosen.zone(), zone),
        choice(chosen),
        chosen.articles(),
        chosen.pictures(),
        chosen.quiet());
  }

  private Format lists(ChatSettings settings) {
    return switch (choice(settings)) {
      case AUTO, CLASSIC -> Format.CLASSIC;
      case RICH -> Format.RICH;
    };
  }

  /** What was chosen under an article was chosen after what is set for all messages. */
  private Format articles(ChatSettings settings, boolean isPrivate) {
    Format usual =
        switch (choice(settings)) {
          case AUTO -> isPrivate ? Format.RICH : Format.CLASSIC;
          case CLASSIC -> Format.CLASSIC;
          case RICH -> Format.RICH;
        };
    return Objects.requireNonNullElse(settings.articles(), usual);
  }

  private FormatChoice choice(ChatSettings settings) {
    return Objects.requireNonNullElse(settings.format(), format);
  }
}
