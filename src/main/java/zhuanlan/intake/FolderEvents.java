package zhuanlan.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.article.ArticleFile;

/**
 * What the system tells of changes in folders, as a hint to look at once. Not all systems tell of
 * all changes (network drives tell of none), so somebody looks now and then all the same.
 * Thread-safe.
 */
final class FolderEvents implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderEvents.class);

  private final @Nullable WatchService service;
  private final Map<Path, WatchKey> followed = new ConcurrentHashMap<>();
  private volatile boolean exhausted;

  private FolderEvents(@Nullable WatchService service) {
    this.service = service;
  }

  /** Follows nothing until it is told to. */
  static FolderEvents open() {
    try {
      return new FolderEvents(FileSystems.getDefault().newWatchService());
    } catch (IOException e) {
      log.info("the system does not tell of changes ({}); the folder is looked at instead", e);
      return new FolderEvents(null);
    }
  }

  /** Follows these folders and no others. */
  void follow(Collection<Path> folders) {
    Set<Path> gone = new HashSet<>(followed.keySet());
    folders.forEach(gone::remove);
    for (Path folder : gone) {
      WatchKey key = followed.remove(folder);
      if (key != null) {
        key.cancel();
      }
    }
    for (Path folder : folders) {
      if (service != null && !exhausted && !followed.containsKey(folder)) {
        follow(service, folder);
      }
    }
  }

  private void follow(WatchService service, Path folder) {
    try {
      followed.put(
          folder,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY));
    } catch (NoSuchFileException e) {
      // It has vanished since it was seen; the next look finds that.
    } catch (IOException e) {
      exhausted = true;
      log.info("the system tells of no more folders ({}); they are looked at instead", e);
    }
  }

  /** Claims that an article or a folder may have changed since this was last asked. */
  boolean haveStirred() {
    boolean stirred = false;
    WatchKey key = service == null ? null : service.poll();
    while (key != null && service != null) {
      for (WatchEvent<?> event : key.pollEvents()) {
        stirred |= mayMatter(key.watchable(), event);
      }
      if (!key.reset()) {
        followed.values().remove(key);
        stirred = true;
      }
      key = service.poll();
    }
    return stirred;
  }

  /** Other programs may keep files of their own beside the articles. */
  private boolean mayMatter(Watchable where, WatchEvent<?> event) {
    if (!(where instanceof Path folder) || !(event.context() instanceof Path name)) {
      return true;
    }
    Path path = folder.resolve(name);
    return ArticleFile.isArticle(name.toString())
        || followed.containsKey(path)
        || Files.isDirectory(path);
  }

  @Override
  public void close() {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        log.debug("the watch of folders does not close", e);
      }
    }
  }
}
