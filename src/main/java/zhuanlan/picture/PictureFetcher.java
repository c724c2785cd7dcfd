package zhuanlan.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the pictures of articles, from the web or from the store's folder. Takes at most fifteen
 * seconds and 24 MB however many are asked for; what does not fit is left out, and what cannot be
 * had is not tried again for an hour. Thread-safe.
 */
public final class PictureFetcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PictureFetcher.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GRUDGE = Duration.ofHours(1);
  private static final int MOST_BYTES = 24_000_000;
  private static final int MOST_GRUDGES = 10_000;

  private final WebPictures web;
  private final FolderPictures folder;
  private final Cache<String, Boolean> failures;

  /**
   * A fetcher for a store.
   *
   * @param folder the store's root, to which the paths of picture files are relative
   * @param allowed says to which addresses it may connect; {@link #isPublic} unless a test serves
   *     pictures on loopback
   */
  public PictureFetcher(Path folder, Predicate<InetAddress> allowed, Clock clock) {
    this.web = new WebPictures(allowed);
    this.folder = new FolderPictures(folder);
    this.failures =
        Caffeine.newBuilder()
            .expireAfterWrite(GRUDGE)
            .maximumSize(MOST_GRUDGES)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .build();
  }

  /** Claims that the address belongs to the public internet. */
  public static boolean isPublic(InetAddress address) {
    return PublicAddresses.contain(address);
  }

  /** Claims that the reference is an address on the web, not a file of the store. */
  public static boolean isWeb(String reference) {
    return HttpUrl.parse(reference) != null;
  }

  /** Claims that the picture could not be had within the last hour. */
  public boolean failedLately(String reference) {
    return failures.getIfPresent(reference) != null;
  }

  /** Names what the picture shows: the address, or the file in its present state. */
  public String key(String reference) {
    return isWeb(reference) ? reference : folder.key(reference);
  }

  /** Those of the pictures that can be had, in order. */
  public Map<String, PictureFile> fetch(List<String> references) {
    Budget budget = new Budget(MOST_BYTES);
    Map<String, CompletableFuture<PictureFile>> pending = new LinkedHashMap<>();
    for (String reference : references) {
      if (!failedLately(reference)) {
        pending.computeIfAbsent(reference, it -> start(it, budget));
      }
    }
    await(pending.values());
    Map<String, PictureFile> found = new LinkedHashMap<>();
    pending.forEach(
        (reference, picture) -> {
          try {
            found.put(reference, picture.getNow(null));
          } catch (CompletionException | CancellationException e) {
            if (e.getCause() instanceof Budget.SpentException) {
              return;
            }
            failures.put(reference, true);
            log.info("no picture from {}: {}", reference, reason(e));
          }
        });
    return found;
  }

  @Override
  public void close() {
    web.close();
  }

  private CompletableFuture<PictureFile> start(String reference, Budget budget) {
    HttpUrl address = HttpUrl.parse(reference);
    if (address != null) {
      return web.fetch(address, budget);
    }
    try {
      return CompletableFuture.completedFuture(folder.read(reference, budget));
    } catch (IOException | OutOfMemoryError e) {
      // A picture that is too large for this heap is one that cannot be had, nothing more.
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Until all are done, or the time is up: then those that are late are cancelled. */
  private static void await(Collection<CompletableFuture<PictureFile>> pictures) {
    try {
      CompletableFuture.allOf(pictures.toArray(CompletableFuture<?>[]::new))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.debug("some pictures cannot be had", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pictures.forEach(picture -> picture.cancel(true));
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e.getCause();
    return cause == null ? "too slow" : String.valueOf(cause.getMessage());
  }
}
