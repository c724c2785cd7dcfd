package zhuanlan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import zhuanlan.catalog.Catalog;
import zhuanlan.intake.FolderWatch;
import zhuanlan.intake.Importer;
import zhuanlan.ops.Loop;

/** How long it takes from a change in a file until readers find it. */
final class Touched {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final Path file;
  private final Catalog catalog;
  private int touches;

  Touched(Path folder, Catalog catalog) throws IOException {
    this.folder = folder;
    this.catalog = catalog;
    try (Stream<Path> files = Files.walk(folder)) {
      this.file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  /** With an import right after the change. */
  List<Duration> byImport(Importer importer, int times) throws IOException {
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      String word = touch();
      importer.run(false);
      taken.add(found(word, start));
    }
    return taken;
  }

  /** With a watch that has to notice the change by itself. */
  List<Duration> byWatch(Importer importer, int times) throws IOException {
    FolderWatch watch =
        new FolderWatch(
            folder,
            importer,
            true,
            Clock.systemUTC(),
            refused -> {
              throw new IllegalStateException("the watch has refused an import");
            });
    watch.begin();
    List<Duration> taken = new ArrayList<>();
    Loop looking = Loop.start("watch", watch::look);
    Loop heeding = Loop.start("hints", () -> watch.heed(looking::wake));
    try {
      for (int i = 0; i < times; i++) {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        long start = System.nanoTime();
        taken.add(found(touch(), start));
      }
    } finally {
      heeding.close();
      looking.close();
      watch.close();
    }
    return taken;
  }

  /** Writes a word into the file that no article has. */
  private String touch() throws IOException {
    String word = "touched" + "x".repeat(++touches);
    Files.writeString(file, Files.readString(file).replaceFirst("。</p>", " " + word + "。</p>"));
    return word;
  }

  private Duration found(String word, long start) {
    while (catalog.topic(word, 0, 1).total() != 1) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(file + " was changed and is not found by " + word);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
