package zhuanlan.intake;

import java.util.List;
import zhuanlan.article.Problem;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.FileRecord;

/**
 * What an import did.
 *
 * @param files how many files the folder has that may hold an article
 * @param read the files that were read this time, each with its fate
 * @param problems what was wrong in them and what was made of it, and what could not be read
 * @param learned what was found to be boilerplate: {@code column: line}, or the address of a
 *     picture; no problem, but operators may want to know why it is not shown
 * @param applied what changed for readers
 * @param refused how many articles would have been withdrawn, when that was more than half of the
 *     library and the import therefore changed nothing; 0 otherwise
 */
public record Report(
    int files,
    List<FileRecord> read,
    List<Problem> problems,
    List<String> learned,
    Articles.Applied applied,
    int refused) {

  public Report {
    read = List.copyOf(read);
    problems = List.copyOf(problems);
    learned = List.copyOf(learned);
  }

  /** How many of the files read this time met a fate. */
  public long count(FileRecord.Fate fate) {
    return read.stream().filter(file -> file.fate() == fate).count();
  }
}
