package zhuanlan.app;

import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.telegram.PictureMode;

/**
 * A setting: one row for each key, and nowhere else anything about a key but a line in {@code
 * bot.properties.example}.
 *
 * @param name as written in {@code bot.properties}
 * @param fallback what counts when nothing is set; empty for none
 * @param kind what it may be
 * @param secret claims that its value must never be shown
 */
record Key<T>(String name, String fallback, Kind<T> kind, boolean secret) {

  static final Key<String> BOT_TOKEN = new Key<>("bot.token", "", Kind.token(), true);
  static final Key<Set<Long>> BOT_ADMINS = new Key<>("bot.admins", "", Kind.ids(), false);
  static final Key<URI> BOT_API_URL =
      new Key<>("bot.api-url", "https://api.telegram.org", Kind.webAddress(), false);
  static final Key<Proxy> BOT_PROXY = new Key<>("bot.proxy", "", Kind.proxy(), true);
  static final Key<Path> ARTICLES_DIR = new Key<>("articles.dir", "articles", Kind.path(), false);
  static final Key<Boolean> ARTICLES_WATCH =
      new Key<>("articles.watch", "true", Kind.yesOrNo(), false);
  static final Key<ZoneId> ARTICLES_TIME_ZONE =
      new Key<>("articles.time-zone", "Asia/Shanghai", Kind.zone(), false);
  static final Key<Path> DATABASE_PATH =
      new Key<>("database.path", "data/column-digest.db", Kind.path(), false);
  static final Key<LocalTime> DIGEST_TIME = new Key<>("digest.time", "08:00", Kind.time(), false);
  static final Key<ZoneId> DIGEST_TIME_ZONE =
      new Key<>("digest.time-zone", "Asia/Shanghai", Kind.zone(), false);
  static final Key<Integer> DIGEST_MAX_ITEMS =
      new Key<>("digest.max-items", "10", Kind.number(1, 20), false);
  static final Key<Language> MESSAGE_LANGUAGE =
      new Key<>("message.language", "zh-Hans", language(), false);
  static final Key<FormatChoice> MESSAGE_FORMAT =
      new Key<>("message.format", "auto", Kind.oneOf(List.of(FormatChoice.values())), false);
  static final Key<Path> TOPICS_ALIASES = new Key<>("topics.aliases", "", Kind.path(), false);
  static final Key<PictureMode> PICTURES_MODE =
      new Key<>("pictures.mode", "auto", Kind.oneOf(List.of(PictureMode.values())), false);
  static final Key<Integer> MESSAGES_PER_SECOND =
      new Key<>("limits.messages-per-second", "30", Kind.number(1, 1000), false);
  static final Key<Integer> CHAT_MESSAGES_PER_SECOND =
      new Key<>("limits.chat-messages-per-second", "1", Kind.number(1, 1000), false);
  static final Key<Integer> GROUP_MESSAGES_PER_MINUTE =
      new Key<>("limits.group-messages-per-minute", "20", Kind.number(1, 60_000), false);
  static final Key<Integer> OPS_PORT = new Key<>("ops.port", "", Kind.number(0, 65_535), false);
  static final Key<Integer> SANDBOX_PORT =
      new Key<>("sandbox.port", "8088", Kind.number(0, 65_535), false);

  static final List<Key<?>> ALL =
      List.of(
          BOT_TOKEN,
          BOT_ADMINS,
          BOT_API_URL,
          BOT_PROXY,
          ARTICLES_DIR,
          ARTICLES_WATCH,
          ARTICLES_TIME_ZONE,
          DATABASE_PATH,
          DIGEST_TIME,
          DIGEST_TIME_ZONE,
          DIGEST_MAX_ITEMS,
          MESSAGE_LANGUAGE,
          MESSAGE_FORMAT,
          TOPICS_ALIASES,
          PICTURES_MODE,
          MESSAGES_PER_SECOND,
          CHAT_MESSAGES_PER_SECOND,
          GROUP_MESSAGES_PER_MINUTE,
          OPS_PORT,
          SANDBOX_PORT);

  /** Its name as an environment variable: capitals, {@code _} for {@code .} and {@code -}. */
  String variable() {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Kind<Language> language() {
    Kind<String> tags = Kind.oneOf(List.of("zh-Hans", "zh-Hant", "en"));
    return new Kind<>(
        tags.expected(), text -> Language.ofTag(tags.read().apply(text), Language.SIMPLIFIED));
  }
}
