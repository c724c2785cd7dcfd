package zhuanlan.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Problem;

/**
 * One way through a folder: which files must be read, and which of the files that hold the same
 * article is shown. Used once, by one thread.
 */
final class Survey {

  private final Map<String, FileRecord> known;
  private final List<FileStat> toRead;
  private final List<String> gone;

  /** Of each identity the file that is shown, as far as it is known by now. */
  private final Map<String, FileRecord> shown;

  private final Map<String, FileRecord> read = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Survey(Map<String, FileRecord> known, Collection<FileStat> seen) {
    this.known = known;
    Set<String> paths = seen.stream().map(FileStat::path).collect(Collectors.toSet());
    this.gone = known.keySet().stream().filter(path -> !paths.contains(path)).toList();
    Set<String> changed = changed(seen);
    this.toRead = seen.stream().filter(file -> changed.contains(file.path())).toList();
    this.shown =
        known.values().stream()
            .filter(file -> file.fate() == FileRecord.Fate.LOADED)
            .filter(file -> paths.contains(file.path()) && !changed.contains(file.path()))
            .collect(Collectors.toMap(FileRecord::identity, Function.identity(), (a, b) -> a));
  }

  /** The files that are new, have changed, or may have to take the place of one that has. */
  List<FileStat> toRead() {
    return toRead;
  }

  /** Claims that nothing in the folder has changed. */
  boolean isUnchanged() {
    return toRead.isEmpty() && gone.isEmpty();
  }

  /** The files that have vanished. */
  List<String> gone() {
    return gone;
  }

  /** Every file read so far with its fate. */
  List<FileRecord> read() {
    return List.copyOf(read.values());
  }

  /** What was wrong in the files read so far. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Takes in what came of reading a file. */
  void add(Draft draft, Articles.Writer writer) {
    problems.addAll(draft.problems());
    Entry entry = draft.entry();
    if (entry == null) {
      settle(draft.file(), writer);
      return;
    }
    FileRecord rival = shown.get(draft.file().identity());
    if (rival != null && rival.quality() >= draft.file().quality()) {
      settle(duplicate(draft.file(), rival), writer);
      return;
    }
    writer.load(entry);
    read.put(draft.file().path(), draft.file());
    shown.put(draft.file().identity(), draft.file());
    if (rival != null) {
      settle(duplicate(rival, draft.file()), writer);
    }
  }

  /** How many articles are lost to readers: neither their file nor their text is there any more. */
  int withdrawn() {
    Set<String> paths = new HashSet<>();
    shown.values().forEach(file -> paths.add(file.path()));
    return (int)
        loaded()
            .filter(file -> !paths.contains(file.path()) && !shown.containsKey(file.identity()))
            .count();
  }

  /** Claims that more than half of the library would be lost. */
  boolean losesMostOf() {
    return withdrawn() * 2L > loaded().count();
  }

  private Stream<FileRecord> loaded() {
    return known.values().stream().filter(file -> file.fate() == FileRecord.Fate.LOADED);
  }

  private void settle(FileRecord file, Articles.Writer writer) {
    writer.settle(file);
    read.put(file.path(), file);
  }

  private Set<String> changed(Collection<FileStat> seen) {
    Set<String> changed = new HashSet<>();
    Map<String, List<String>> duplicates = new HashMap<>();
    for (FileStat file : seen) {
      @Nullable FileRecord before = known.get(file.path());
      if (before == null
          || !file.sameAs(before)
          || before.fate()
              == FileRecord.Fate.FAILED) { // rights may have changed, which no date tells
        changed.add(file.path());
      } else if (before.fate() == FileRecord.Fate.DUPLICATE && before.detail() != null) {
        duplicates.computeIfAbsent(before.detail(), path -> new ArrayList<>()).add(file.path());
      }
    }
    // A duplicate may have to step in for a file that has changed or vanished.
    List<String> open = new ArrayList<>(changed);
    open.addAll(gone);
    while (!open.isEmpty()) {
      for (String path : duplicates.getOrDefault(open.remove(open.size() - 1), List.of())) {
        if (changed.add(path)) {
          open.add(path);
        }
      }
    }
    return changed;
  }

  private static FileRecord duplicate(FileRecord file, FileRecord shown) {
    return new FileRecord(
        file.path(),
        file.size(),
        file.modified(),
        FileRecord.Fate.DUPLICATE,
        shown.path(),
        file.identity(),
        file.quality());
  }
}
