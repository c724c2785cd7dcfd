package zhuanlan.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deletes what no article needs any more, in acts of a moment each. */
final class Leftovers {

  private static final int AT_ONCE = 256;

  private final Database database;

  Leftovers(Database database) {
    this.database = database;
  }

  /** Deletes documents. */
  void delete(List<Integer> documents) {
    for (int from = 0; from < documents.size(); from += AT_ONCE) {
      String some = Json.array(documents.subList(from, Math.min(from + AT_ONCE, documents.size())));
      database
          .writer()
          .useTransaction(
              handle -> {
                handle.execute(
                    "DELETE FROM document WHERE id IN (SELECT value FROM json_each(?))", some);
                handle.execute(
                    """
                    DELETE FROM document_text
                    WHERE document IN (SELECT value FROM json_each(?))
                    """,
                    some);
              });
    }
  }

  /** Deletes pieces of the index that readers do not look into. */
  void deleteSegments(Iterable<Integer> segments) {
    for (int segment : segments) {
      database
          .writer()
          .useTransaction(
              handle -> {
                try (Postings postings = new Postings(handle.getConnection())) {
                  postings.drop(segment);
                }
                handle.execute("DELETE FROM segment WHERE id = ? AND live = 0", segment);
              });
    }
  }

  /** Deletes what an import or a merging has left that was cut off. */
  void deleteAll() {
    List<Integer> documents = new ArrayList<>();
    Set<Integer> segments = new HashSet<>();
    database
        .reader()
        .useTransaction(
            handle -> {
              documents.addAll(
                  handle
                      .createQuery(
                          """
                          SELECT id FROM document WHERE NOT EXISTS
                            (SELECT 1 FROM article WHERE document = document.id)
                          UNION SELECT document FROM document_text WHERE NOT EXISTS
                            (SELECT 1 FROM article WHERE document = document_text.document)
                          """)
                      .mapTo(Integer.class)
                      .list());
              segments.addAll(
                  handle
                      .createQuery("SELECT id FROM segment WHERE live = 0")
                      .mapTo(Integer.class)
                      .list());
            });
    delete(documents);
    deleteSegments(segments);
  }
}
