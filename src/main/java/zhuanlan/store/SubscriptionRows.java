package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import zhuanlan.page.Language;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;

/** Rows of {@code subscription} as values. */
final class SubscriptionRows implements RowMapper<Subscription> {

  @Override
  public Subscription map(ResultSet row, StatementContext context) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        new Destination(row.getLong("chat"), row.getInt("thread")),
        new Filter(
            Json.strings(row.getString("topics")),
            Json.strings(row.getString("columns")),
            Json.strings(row.getString("excluded"))),
        new Schedule(LocalTime.parse(row.getString("time")), ZoneId.of(row.getString("zone"))),
        row.getInt("max_items"),
        Language.valueOf(row.getString("language")),
        row.getBoolean("buttons"),
        row.getLong("subscriber"),
        row.getInt("last_arrival"),
        Instant.ofEpochMilli(row.getLong("next")),
        row.getString("suspended"));
  }
}
