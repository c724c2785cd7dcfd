package zhuanlan.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Problem;
import zhuanlan.catalog.FileRecord;

/**
 * One way through a folder: which files must be read, and which of the files that hold the same
 * article is shown. Used once, by one thread.
 */
final class Survey {

  /** What came first stays when a copy is no better. */
  private static final Comparator<FileStat> FIRST_WRITTEN =
      Comparator.comparingLong(FileStat::modified).thenComparing(FileStat::path);

  private final Map<String, FileRecord> known;
  private final Folder folder;
  private final List<FileStat> toRead;
  private final List<String> gone;
  private final Shown shown = new Shown();
  private final Map<String, FileRecord> read = new LinkedHashMap<>();
  private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

  /** Files that were shown until a better one came, and that one. */
  private final Map<String, String> superseded = new HashMap<>();

  Survey(Map<String, FileRecord> known, Folder folder) {
    this.known = known;
    this.folder = folder;
    this.gone = gone();
    Set<String> changed = changed();
    this.toRead =
        folder.files().stream()
            .filter(file -> changed.contains(file.path()))
            .sorted(FIRST_WRITTEN)
            .toList();
    if (!isUnchanged()) {
      Set<String> absent = new HashSet<>(gone);
      loaded()
          .filter(file -> !absent.contains(file.path()) && !changed.contains(file.path()))
          .forEach(shown::add);
    }
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
  List<String> vanished() {
    return gone;
  }

  /** Every file read so far with its fate. */
  List<FileRecord> read() {
    return List.copyOf(read.values());
  }

  /** What was wrong in the files read so far. */
  List<Problem> problems() {
    return problems.values().stream().flatMap(List::stream).toList();
  }

  /** Claims that the article of this file is shown from it. */
  boolean isShown(String path) {
    return shown.has(path);
  }

  /** Claims that the article of this file is shown from it, and was before. */
  boolean isUntouched(String path) {
    return shown.has(path) && !read.containsKey(path);
  }

  /** The files of these paths, as they were found. */
  List<FileStat> files(Set<String> paths) {
    return folder.files().stream()
        .filter(file -> paths.contains(file.path()))
        .sorted(FIRST_WRITTEN)
        .toList();
  }

  /** Takes in what came of reading a file. Returns what is to be remembered of it and others. */
  List<Draft> add(Draft draft) {
    note(draft);
    if (draft.article() == null) {
      shown.remove(draft.file().path());
      return List.of(settled(draft));
    }
    FileRecord file = asBefore(draft.file());
    FileRecord copy = shown.copyOf(file);
    if (copy == null) {
      shown.add(file);
      return List.of(settled(draft.with(file)));
    }
    if (copy.quality() >= file.quality()) {
      shown.remove(file.path());
      return List.of(settled(draft.with(file.duplicateOf(copy))));
    }
    FileRecord better = file.identifiedAs(copy.identity());
    shown.remove(copy.path());
    shown.add(better);
    superseded.put(copy.path(), better.path());
    superseded.remove(better.path());
    return List.of(
        settled(draft.with(better)), settled(new Draft(copy.duplicateOf(better), null, List.of())));
  }

  /** Duplicates of files that are not shown any more, told of the file that is. */
  List<FileRecord> redirected() {
    if (superseded.isEmpty()) {
      return List.of();
    }
    Map<String, FileRecord> all = new HashMap<>(known);
    all.keySet().removeAll(gone);
    all.putAll(read);
    List<FileRecord> redirected = new ArrayList<>();
    for (FileRecord file : all.values()) {
      @Nullable FileRecord best = all.get(best(String.valueOf(file.detail())));
      if (file.fate() == FileRecord.Fate.DUPLICATE
          && best != null
          && best.fate() == FileRecord.Fate.LOADED
          && !best.path().equals(file.detail())) {
        redirected.add(file.duplicateOf(best));
      }
    }
    redirected.sort(Comparator.comparing(FileRecord::path));
    redirected.forEach(file -> read.put(file.path(), file));
    return redirected;
  }

  private String best(String path) {
    String best = path;
    for (String next = path; next != null; next = superseded.get(next)) {
      best = next;
    }
    return best;
  }

  /** How many articles are lost to readers: no file shows them any more. */
  int withdrawn() {
    return (int)
        loaded().filter(file -> !shown.has(file.path()) && shown.copyOf(file) == null).count();
  }

  /** Claims that more than half of the library would be lost. */
  boolean losesMostOf() {
    return withdrawn() * 2L > loaded().count();
  }

  private void note(Draft draft) {
    if (draft.problems().isEmpty()) {
      problems.remove(draft.file().path());
    } else {
      problems.put(draft.file().path(), draft.problems());
    }
  }

  private Draft settled(Draft draft) {
    read.put(draft.file().path(), draft.file());
    return draft;
  }

  /** A file that has not changed still holds the article that it held, whatever copies came. */
  private FileRecord asBefore(FileRecord file) {
    @Nullable FileRecord before = read.getOrDefault(file.path(), known.get(file.path()));
    if (before == null || before.identity().isEmpty()) {
      return file;
    }
    boolean same = before.size() == file.size() && before.modified() == file.modified();
    return same ? file.identifiedAs(before.identity()) : file;
  }

  private Stream<FileRecord> loaded() {
    return known.values().stream().filter(file -> file.fate() == FileRecord.Fate.LOADED);
  }

  private List<String> gone() {
    Set<String> seen = new HashSet<>(folder.files().size() * 2);
    folder.files().forEach(file -> seen.add(file.path()));
    return known.keySet().stream()
        .filter(path -> !seen.contains(path) && !folder.hides(path))
        .sorted()
        .toList();
  }

  private Set<String> changed() {
    Set<String> changed = new HashSet<>();
    Map<String, List<String>> duplicates = new HashMap<>();
    for (FileStat file : folder.files()) {
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
}
