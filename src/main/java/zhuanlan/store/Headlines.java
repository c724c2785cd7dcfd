package zhuanlan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.BodyKind;
import zhuanlan.catalog.Headline;

/** Rows of {@code document}, each with its article's number, as headlines. */
final class Headlines implements RowMapper<Headline> {

  @Override
  public Headline map(ResultSet row, StatementContext context) throws SQLException {
    return new Headline(
        row.getInt("number"),
        row.getString("title"),
        row.getString("section"),
        row.getString("column_name"),
        row.getString("writer"),
        row.getString("source"),
        moment(row, "published"),
        BodyKind.valueOf(row.getString("kind")),
        Json.strings(row.getString("summary")),
        row.getString("picture"),
        row.getString("link"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
