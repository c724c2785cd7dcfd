package zhuanlan.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhuanlan.index.Needle;
import zhuanlan.store.Wanted.Thing;

/** Settles by the texts of documents what the index leaves open. For one act; not thread-safe. */
final class Doubts implements AutoCloseable {

  private final Statement holds;
  private final List<Object> inText;
  private final Statement isAbout;
  private final List<Object> inAbout;

  Doubts(Connection connection, Wanted wanted) {
    List<Thing> all = wanted.all().stream().filter(thing -> !thing.isSure()).toList();
    List<Thing> none = wanted.none().stream().filter(thing -> !thing.isSure()).toList();
    holds =
        new Statement(
            connection,
            Stream.concat(
                    all.stream().map(thing -> " AND " + occurs("text", thing)),
                    none.stream().map(thing -> " AND NOT " + occurs("text", thing)))
                .collect(
                    Collectors.joining("", "SELECT 1 FROM document_text WHERE document = ?", "")));
    inText = marked(Stream.concat(all.stream(), none.stream()));
    isAbout =
        new Statement(
            connection,
            all.stream()
                .map(thing -> " AND " + occurs("about", thing))
                .collect(Collectors.joining("", "SELECT 1 FROM document WHERE id = ?", "")));
    inAbout = marked(all.stream());
  }

  /** Claims that a candidate has all that is wanted and nothing that is not. */
  boolean holds(int document) {
    return has(holds, document, inText);
  }

  /** Claims that all that is wanted stands where a candidate tells what it is about. */
  boolean isAbout(int document) {
    return has(isAbout, document, inAbout);
  }

  private static boolean has(Statement statement, int document, List<Object> needles) {
    List<Object> values = new ArrayList<>();
    values.add(document);
    values.addAll(needles);
    return statement.number(values.toArray()).isPresent();
  }

  private static String occurs(String column, Thing thing) {
    return thing.needles().stream()
        .map(needle -> "instr(" + column + ", ?) > 0")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static List<Object> marked(Stream<Thing> things) {
    return things.flatMap(thing -> thing.needles().stream()).<Object>map(Needle::marked).toList();
  }

  @Override
  public void close() {
    holds.close();
    isAbout.close();
  }
}
