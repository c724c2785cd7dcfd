package zhuanlan.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import zhuanlan.article.Body;
import zhuanlan.catalog.Headline;

/**
 * Documents as readers see them. Those asked for of late are kept in memory: a document never
 * changes, and its number goes to no other. Thread-safe.
 */
final class Documents {

  private static final int HEADLINES = 2_000;

  /** Bytes of JSON; their blocks take about twice as many. */
  private static final int BODIES = 5_000_000;

  private final Cache<Integer, Headline> headlines =
      Caffeine.newBuilder().maximumSize(HEADLINES).build();

  private final Cache<Integer, Written> bodies =
      Caffeine.newBuilder()
          .maximumWeight(BODIES)
          .weigher((Integer document, Written body) -> body.bytes())
          .build();

  /** The headlines of documents, in their order, as far as they are shown. */
  List<Headline> headlines(Handle handle, List<Integer> documents) {
    Map<Integer, Headline> found =
        headlines.getAll(documents, missing -> readHeadlines(handle, missing));
    return documents.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** The bodies of documents, as far as they are there. */
  Map<Integer, Body> bodies(Handle handle, Collection<Integer> documents) {
    Map<Integer, Body> found = new HashMap<>();
    bodies
        .getAll(documents, missing -> readBodies(handle, missing))
        .forEach((document, body) -> found.put(document, body.body()));
    return found;
  }

  private static Map<Integer, Headline> readHeadlines(
      Handle handle, Iterable<? extends Integer> documents) {
    Map<Integer, Headline> read = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT document.*, number FROM document JOIN article ON article.document = id
            WHERE id IN (SELECT value FROM json_each(:documents))
            """)
        .bind("documents", Json.of(documents))
        .map((row, context) -> read.put(row.getInt("id"), new Headlines().map(row, context)))
        .list();
    return read;
  }

  private static Map<Integer, Written> readBodies(
      Handle handle, Iterable<? extends Integer> documents) {
    Map<Integer, Written> read = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT document, blocks FROM document_text
            WHERE document IN (SELECT value FROM json_each(:documents))
            """)
        .bind("documents", Json.of(documents))
        .map((row, context) -> read.put(row.getInt(1), Written.of(row.getBytes(2))))
        .list();
    return read;
  }

  private record Written(Body body, int bytes) {
    static Written of(byte[] json) {
      return new Written(Json.read(json, Body.class), json.length);
    }
  }
}
