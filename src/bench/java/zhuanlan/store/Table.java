package zhuanlan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the measuring programs print, and the sizes they print. */
final class Table {

  private Table() {}

  /** One line: what was measured, and what came out. */
  @SuppressWarnings("AnnotateFormatMethod")
  static void row(String name, String format, Object... values) {
    System.out.printf(Locale.ROOT, "%-44s %s%n", name, String.format(Locale.ROOT, format, values));
  }

  /** The sizes of the larger tables and indexes of a database, in bytes, the largest first. */
  static Map<String, Long> sizes(Path database) throws SQLException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT name, SUM(pgsize) AS bytes FROM dbstat
                GROUP BY name HAVING bytes > 1000000 ORDER BY bytes DESC
                """)) {
      while (rows.next()) {
        sizes.put(rows.getString("name"), rows.getLong("bytes"));
      }
    }
    return sizes;
  }

  /** The size of all files in a folder, in bytes. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** A new folder, in this one or where the system keeps such. */
  static Path temporary(@Nullable String in) throws IOException {
    return in == null
        ? Files.createTempDirectory("bench")
        : Files.createTempDirectory(Path.of(in), "bench");
  }

  /** Deletes a folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside
          .sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
