package zhuanlan.subscription;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;

/**
 * What a chat has chosen for itself. Where nothing is chosen, the operator's settings count, and in
 * private the language of the person's client.
 *
 * @param language in which the bot speaks; null when nothing was chosen
 * @param zone on whose clock times are told; null when nothing was chosen
 * @param format how messages are written; null when nothing was chosen
 * @param articles the format that was chosen last under an article, which counts for articles until
 *     {@code format} is chosen anew; null when none was chosen
 * @param pictures claims that lists and articles show pictures
 * @param quiet when digests wait; null for never
 */
public record ChatSettings(
    @Nullable Language language,
    @Nullable ZoneId zone,
    @Nullable FormatChoice format,
    @Nullable Format articles,
    boolean pictures,
    @Nullable QuietHours quiet) {

  /** Nothing was chosen. */
  public static final ChatSettings NONE = new ChatSettings(null, null, null, null, true, null);

  /** The same in another language. */
  public ChatSettings withLanguage(@Nullable Language chosen) {
    return new ChatSettings(chosen, zone, format, articles, pictures, quiet);
  }

  /** The same on another zone's clock. */
  public ChatSettings withZone(@Nullable ZoneId chosen) {
    return new ChatSettings(language, chosen, format, articles, pictures, quiet);
  }

  /** The same in another format; what was chosen for single articles is forgotten. */
  public ChatSettings withFormat(@Nullable FormatChoice chosen) {
    return new ChatSettings(language, zone, chosen, null, pictures, quiet);
  }

  /** The same with another format for articles. */
  public ChatSettings withArticles(@Nullable Format chosen) {
    return new ChatSettings(language, zone, format, chosen, pictures, quiet);
  }

  /** The same with or without pictures. */
  public ChatSettings withPictures(boolean shown) {
    return new ChatSettings(language, zone, format, articles, shown, quiet);
  }

  /** The same with other quiet hours. */
  public ChatSettings withQuiet(@Nullable QuietHours hours) {
    return new ChatSettings(language, zone, format, articles, pictures, hours);
  }
}
