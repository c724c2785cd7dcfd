package zhuanlan.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Problem;

/**
 * What came of reading one file.
 *
 * @param file what to remember of it; {@link FileRecord.Fate#LOADED} until another file with the
 *     same identity turns out to be better
 * @param entry the article; null when the file holds none
 * @param problems what was mended, or why there is none
 */
record Draft(FileRecord file, @Nullable Entry entry, List<Problem> problems) {

  Draft {
    problems = List.copyOf(problems);
  }

  /** When its article was published; null when it holds none or that is not known. */
  @Nullable Instant published() {
    return entry == null ? null : entry.article().published();
  }
}
