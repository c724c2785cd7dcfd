package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Chats;
import zhuanlan.subscription.QuietHours;

/** The settings of chats in SQLite. */
public final class SqliteChats implements Chats {

  private static final Logger log = LoggerFactory.getLogger(SqliteChats.class);

  private final Database database;

  /** Over an open database. */
  public SqliteChats(Database database) {
    this.database = database;
  }

  @Override
  public ChatSettings settings(long chat) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM chat WHERE id = :chat")
                    .bind("chat", chat)
                    .map((row, context) -> settings(row))
                    .findOne()
                    .orElse(ChatSettings.NONE));
  }

  @Override
  public Map<Long, ChatSettings> settings(Collection<Long> chats) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM chat WHERE id IN (SELECT value FROM json_each(:chats))")
                    .bind("chats", Json.array(chats))
                    .reduceResultSet(
                        new HashMap<>(),
                        (found, row, context) -> {
                          found.put(row.getLong("id"), settings(row));
                          return found;
                        }));
  }

  @Override
  public void keep(long chat, ChatSettings settings) {
    QuietHours quiet = settings.quiet();
    database
        .writer()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT OR REPLACE INTO chat
                          (id, language, zone, format, articles, pictures, quiet_from, quiet_to)
                        VALUES (:id, :language, :zone, :format, :articles, :pictures, :quietFrom,
                          :quietTo)
                        """)
                    .bind("id", chat)
                    .bind("language", settings.language())
                    .bind("zone", settings.zone() == null ? null : settings.zone().getId())
                    .bind("format", settings.format())
                    .bind("articles", settings.articles())
                    .bind("pictures", settings.pictures())
                    .bind("quietFrom", text(quiet, QuietHours::from))
                    .bind("quietTo", text(quiet, QuietHours::to))
                    .execute());
  }

  @Override
  public void move(long from, long to) {
    database
        .writer()
        .useHandle(
            handle -> handle.execute("UPDATE OR REPLACE chat SET id = ? WHERE id = ?", to, from));
  }

  private static ChatSettings settings(ResultSet row) throws SQLException {
    return new ChatSettings(
        value(row.getString("language"), Language::valueOf),
        value(row.getString("zone"), ZoneId::of),
        value(row.getString("format"), FormatChoice::valueOf),
        value(row.getString("articles"), Format::valueOf),
        row.getBoolean("pictures"),
        quiet(row.getString("quiet_from"), row.getString("quiet_to")));
  }

  private static @Nullable QuietHours quiet(@Nullable String from, @Nullable String to) {
    return from == null || to == null
        ? null
        : new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static @Nullable String text(
      @Nullable QuietHours hours, Function<QuietHours, LocalTime> part) {
    return hours == null ? null : part.apply(hours).toString();
  }

  /** What this version does not know, such as a zone that was renamed, counts as not chosen. */
  private static <T> @Nullable T value(@Nullable String text, Function<String, T> of) {
    try {
      return text == null ? null : of.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      log.warn("a chat has chosen {}, which is unknown", text);
      return null;
    }
  }
}
