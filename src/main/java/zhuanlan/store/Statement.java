package zhuanlan.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement that is carried out many times in one act. */
final class Statement implements AutoCloseable {

  private final PreparedStatement prepared;

  Statement(Connection connection, String sql) {
    try {
      prepared = connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Takes one row of an answer. */
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /** Takes one row of an answer and claims that it wants another. */
  interface Asker {
    boolean wantsMore(ResultSet row) throws SQLException;
  }

  /** Makes a value of one row of an answer; null for a row that is passed over. */
  interface Maker<T> {
    @Nullable T make(ResultSet row) throws SQLException;
  }

  /** Carries it out with these values. Returns how many rows it changed. */
  int run(@Nullable Object... values) {
    try {
      bind(values);
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Shows the rows that it answers. */
  void each(Taker taker, @Nullable Object... values) {
    whileTrue(
        row -> {
          taker.take(row);
          return true;
        },
        values);
  }

  /** Shows the rows that it answers for as long as the taker wants more. */
  void whileTrue(Asker taker, @Nullable Object... values) {
    try {
      bind(values);
      try (ResultSet rows = prepared.executeQuery()) {
        boolean more = true;
        while (more && rows.next()) {
          more = taker.wantsMore(rows);
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The first value that is made of the rows it answers. */
  <T> Optional<T> first(Maker<T> maker, @Nullable Object... values) {
    try {
      bind(values);
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          @Nullable T made = maker.make(rows);
          if (made != null) {
            return Optional.of(made);
          }
        }
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The number it answers first. */
  Optional<Integer> number(@Nullable Object... values) {
    return numbers(values).stream().findFirst();
  }

  /** The number of a row it answers first. */
  Optional<Long> id(@Nullable Object... values) {
    return first(row -> row.getLong(1), values);
  }

  /** The numbers it answers. */
  List<Integer> numbers(@Nullable Object... values) {
    List<Integer> numbers = new ArrayList<>();
    each(row -> numbers.add(row.getInt(1)), values);
    return numbers;
  }

  private void bind(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException(
        "the database cannot be read or written (" + e.getMessage() + "); check the disk", e);
  }

  @Override
  public void close() {
    try {
      prepared.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
