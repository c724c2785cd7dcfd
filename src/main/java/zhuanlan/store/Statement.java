package zhuanlan.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement that is carried out thousands of times in a transaction. */
final class Statement implements AutoCloseable {

  private final PreparedStatement prepared;

  Statement(Connection connection, String sql) {
    try {
      prepared = connection.prepareStatement(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
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

  /** The number it answers first. */
  Optional<Integer> number(@Nullable Object... values) {
    return numbers(values).stream().findFirst();
  }

  /** The numbers it answers. */
  List<Integer> numbers(@Nullable Object... values) {
    try {
      bind(values);
      List<Integer> numbers = new ArrayList<>();
      try (ResultSet rows = prepared.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getInt(1));
        }
      }
      return numbers;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The text that must be there. */
  String string(@Nullable Object... values) {
    try {
      bind(values);
      try (ResultSet rows = prepared.executeQuery()) {
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void bind(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException(
        "the library cannot be written (" + e.getMessage() + "); check the disk", e);
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
