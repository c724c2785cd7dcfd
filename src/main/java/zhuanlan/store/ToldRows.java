package zhuanlan.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import zhuanlan.digest.Told;
import zhuanlan.subscription.Destination;

/**
 * Which articles destinations were told, one row for each destination: the highest number, then
 * each step down to the next, as neighbours are mostly near. For one act; not thread-safe.
 */
final class ToldRows implements AutoCloseable {

  private final Statement find;
  private final Statement keep;

  ToldRows(Handle handle) {
    find =
        new Statement(
            handle.getConnection(), "SELECT articles FROM told WHERE chat = ? AND thread = ?");
    keep =
        new Statement(
            handle.getConnection(),
            "INSERT OR REPLACE INTO told (chat, thread, articles) VALUES (?, ?, ?)");
  }

  /** What some were told; those that were told nothing are missing. */
  static Map<Destination, Told> of(Handle handle, Collection<Destination> destinations) {
    Map<Destination, Told> told = new HashMap<>();
    try (ToldRows rows = new ToldRows(handle)) {
      for (Destination each : destinations) {
        Told known = rows.of(each);
        if (!known.equals(Told.NOTHING)) {
          told.put(each, known);
        }
      }
    }
    return told;
  }

  /** It was told these as well. */
  void add(Destination to, Collection<Integer> articles) {
    if (!articles.isEmpty()) {
      keep(to, of(to).with(articles));
    }
  }

  /** All that a chat was told counts for another. */
  static void move(Handle handle, long from, long to) {
    try (ToldRows rows = new ToldRows(handle);
        Statement threads =
            new Statement(handle.getConnection(), "SELECT thread FROM told WHERE chat = ?")) {
      for (int thread : threads.numbers(from)) {
        Destination there = new Destination(to, thread);
        rows.keep(there, rows.of(there).with(rows.of(new Destination(from, thread))));
      }
    }
    handle.execute("DELETE FROM told WHERE chat = ?", from);
  }

  private Told of(Destination to) {
    String[] steps = {""};
    find.each(row -> steps[0] = row.getString(1), to.chat(), to.thread());
    return read(steps[0]);
  }

  private void keep(Destination to, Told told) {
    keep.run(to.chat(), to.thread(), written(told));
  }

  static String written(Told told) {
    int[] ascending = told.articles().toArray();
    StringBuilder steps = new StringBuilder();
    for (int i = ascending.length - 1; i >= 0; i--) {
      boolean first = i == ascending.length - 1;
      steps.append(first ? "" : " ").append(first ? ascending[i] : ascending[i + 1] - ascending[i]);
    }
    return steps.toString();
  }

  static Told read(String steps) {
    StringTokenizer each = new StringTokenizer(steps, " ");
    IntStream.Builder articles = IntStream.builder();
    int article = 0;
    while (each.hasMoreTokens()) {
      int step = Integer.parseInt(each.nextToken());
      article = article == 0 ? step : article - step;
      articles.add(article);
    }
    return Told.of(articles.build());
  }

  @Override
  public void close() {
    find.close();
    keep.close();
  }
}
