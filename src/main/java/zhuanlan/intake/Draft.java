package zhuanlan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Article;
import zhuanlan.article.Problem;
import zhuanlan.catalog.FileRecord;

/**
 * What came of reading one file.
 *
 * @param file what to remember of it
 * @param article the article, as its file has it; there when its fate is {@link
 *     FileRecord.Fate#LOADED}, else null
 * @param problems what was mended, or why there is no article
 */
record Draft(FileRecord file, @Nullable Article article, List<Problem> problems) {

  Draft {
    problems = List.copyOf(problems);
  }

  /** A file that cannot be read. */
  static Draft failed(FileStat file, Problem problem) {
    return new Draft(file.without(FileRecord.Fate.FAILED, problem.what()), null, List.of(problem));
  }

  /** The same with another word on the file. */
  Draft with(FileRecord file) {
    return new Draft(file, file.fate() == FileRecord.Fate.LOADED ? article : null, problems);
  }
}
