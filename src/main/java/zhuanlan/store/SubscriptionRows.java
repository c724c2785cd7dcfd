package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import zhuanlan.page.FormatChoice;
import zhuanlan.page.Language;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/** Rows of {@code subscription} as values, and values as rows. */
final class SubscriptionRows implements RowMapper<Subscription> {

  /** All columns but the id. */
  static final String COLUMNS =
      "chat, thread, topics, columns, excluded, days, time, zone, max_items, silent, even_empty,"
          + " buttons, format, language, subscriber, last_arrival, next, paused, suspended";

  /** What {@link #bind} binds, in the order of the columns. */
  static final String VALUES =
      ":chat, :thread, :topics, :columns, :excluded, :days, :time, :zone, :maxItems, :silent,"
          + " :evenEmpty, :buttons, :format, :language, :subscriber, :lastArrival, :next, :paused,"
          + " :suspended";

  /** What {@code next} holds while no clock tells. */
  static final long NEVER = Long.MAX_VALUE;

  @Override
  public Subscription map(ResultSet row, StatementContext context) throws SQLException {
    long next = row.getLong("next");
    return new Subscription(
        row.getLong("id"),
        new Destination(row.getLong("chat"), row.getInt("thread")),
        new Filter(
            Json.strings(row.getString("topics")),
            Json.strings(row.getString("columns")),
            Json.strings(row.getString("excluded"))),
        schedule(row),
        wishes(row),
        Language.valueOf(row.getString("language")),
        row.getLong("subscriber"),
        row.getInt("last_arrival"),
        next == NEVER ? null : Instant.ofEpochMilli(next),
        row.getBoolean("paused"),
        row.getString("suspended"));
  }

  /** Binds the columns of a subscription, all but its id. */
  static <T extends SqlStatement<T>> T bind(T statement, Subscription subscription) {
    Filter filter = subscription.filter();
    Wishes wishes = subscription.wishes();
    return statement
        .bind("chat", subscription.to().chat())
        .bind("thread", subscription.to().thread())
        .bind("topics", Json.array(filter.topics()))
        .bind("columns", Json.array(filter.columns()))
        .bind("excluded", Json.array(filter.excluded()))
        .bind("days", days(subscription.schedule()))
        .bind("time", times(subscription.schedule()))
        .bind("zone", zone(subscription.schedule()))
        .bind("maxItems", wishes.maxItems())
        .bind("silent", wishes.silent())
        .bind("evenEmpty", wishes.evenEmpty())
        .bind("buttons", wishes.buttons())
        .bind("format", wishes.format())
        .bind("language", subscription.language().name())
        .bind("subscriber", subscription.subscriber())
        .bind("lastArrival", subscription.lastArrival())
        .bind("next", millis(subscription.next()))
        .bind("paused", subscription.paused())
        .bind("suspended", subscription.suspended());
  }

  /** A moment as {@code next} holds it. */
  static long millis(@Nullable Instant next) {
    return next == null ? NEVER : next.toEpochMilli();
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    int bits = row.getInt("days");
    if (bits == 0) {
      return new Schedule.AtOnce();
    }
    Set<DayOfWeek> days =
        Stream.of(DayOfWeek.values())
            .filter(day -> (bits & bit(day)) != 0)
            .collect(Collectors.toUnmodifiableSet());
    return new Schedule.Timed(
        days,
        Stream.of(row.getString("time").split(" ")).map(LocalTime::parse).toList(),
        ZoneId.of(row.getString("zone")));
  }

  private static Wishes wishes(ResultSet row) throws SQLException {
    String format = row.getString("format");
    return new Wishes(
        row.getInt("max_items"),
        row.getBoolean("silent"),
        row.getBoolean("even_empty"),
        row.getBoolean("buttons"),
        format == null ? null : FormatChoice.valueOf(format));
  }

  private static int days(Schedule schedule) {
    return schedule instanceof Schedule.Timed timed
        ? timed.days().stream().mapToInt(SubscriptionRows::bit).sum()
        : 0;
  }

  private static String times(Schedule schedule) {
    return schedule instanceof Schedule.Timed timed
        ? timed.times().stream().map(LocalTime::toString).collect(Collectors.joining(" "))
        : "";
  }

  private static String zone(Schedule schedule) {
    return schedule instanceof Schedule.Timed timed ? timed.zone().getId() : "";
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }
}
