package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhuanlan.delivery.Pictures;
import zhuanlan.picture.ContactSheet;
import zhuanlan.picture.PictureFetcher;
import zhuanlan.picture.PictureFile;
import zhuanlan.telegram.ApiCall.Upload;

/**
 * The ways to get pictures to Telegram, each by itself or many as one contact sheet. What Telegram
 * has refused is not tried the same way for an hour. Thread-safe.
 */
final class PhotoLadder {

  private static final Logger log = LoggerFactory.getLogger(PhotoLadder.class);
  private static final Duration GRUDGE = Duration.ofHours(1);
  private static final int MOST_GRUDGES = 10_000;
  // A message goes to many chats at once, before Telegram keeps its picture.
  private static final Duration MADE_ONCE = Duration.ofMinutes(1);
  private static final int MOST_MADE_BYTES = 16_000_000;

  private final Pictures pictures;
  private final PictureFetcher fetcher;
  private final PictureMode mode;
  private final Cache<String, Boolean> refused;
  private final Cache<String, Optional<Photo.Fresh>> made;

  PhotoLadder(Pictures pictures, PictureFetcher fetcher, PictureMode mode, Clock clock) {
    this.pictures = pictures;
    this.fetcher = fetcher;
    this.mode = mode;
    this.refused =
        Caffeine.newBuilder()
            .expireAfterWrite(GRUDGE)
            .maximumSize(MOST_GRUDGES)
            .ticker(() -> nanos(clock))
            .build();
    this.made =
        Caffeine.newBuilder()
            .expireAfterWrite(MADE_ONCE)
            .maximumWeight(MOST_MADE_BYTES)
            .<String, Optional<Photo.Fresh>>weigher(
                (key, photo) -> photo.map(it -> it.file().size()).orElse(1))
            .ticker(() -> nanos(clock))
            .build();
  }

  /** Claims that Telegram may show the picture behind this address beside a text. */
  boolean mayPreview(String reference) {
    return mode != PictureMode.OFF && PictureFetcher.isWeb(reference);
  }

  /** The pictures as one photo; empty when this way is closed. */
  Optional<Photo> photo(Step step, List<String> references) {
    if (!mode.allows(step)) {
      return Optional.empty();
    }
    return switch (step) {
      case KEPT -> kept(hopeful(references));
      case FETCHED -> fetched(references);
      case ELSEWHERE -> references.size() == 1 ? elsewhere(references.get(0)) : Optional.empty();
    };
  }

  /**
   * Each picture as a photo of its own, in order; left out are those for which this way is closed.
   *
   * @param names what a file is called in the call, by its reference and without its extension
   */
  Map<String, Photo> photos(Step step, List<String> references, UnaryOperator<String> names) {
    Map<String, Photo> photos = new LinkedHashMap<>();
    if (mode.allows(step)) {
      switch (step) {
        case KEPT ->
            references.forEach(
                each -> kept(List.of(each)).ifPresent(photo -> photos.put(each, photo)));
        case FETCHED -> {
          List<String> open =
              references.stream().filter(each -> !isRefused(upload(fetcher.key(each)))).toList();
          fetcher
              .fetch(open)
              .forEach((each, file) -> photos.put(each, fresh(each, names.apply(each), file)));
        }
        case ELSEWHERE ->
            references.forEach(each -> elsewhere(each).ifPresent(photo -> photos.put(each, photo)));
      }
    }
    return photos;
  }

  /**
   * The photo has arrived: Telegram keeps it from now on.
   *
   * @param sizes its {@code PhotoSize}s; missing in an odd answer
   */
  void arrived(Photo photo, JsonNode sizes) {
    if (!(photo instanceof Photo.Kept)) {
      largest(sizes).ifPresent(id -> pictures.remember(photo.key(), id));
    }
  }

  /** Telegram refuses this very photo. */
  void refused(Photo photo, String reason) {
    log.info("photo {} refused, trying the next way: {}", photo.key(), reason);
    if (photo instanceof Photo.Kept) {
      pictures.forget(photo.key());
    } else {
      refused.put(photo instanceof Photo.Fresh ? upload(photo.key()) : photo.key(), true);
    }
  }

  /** A sheet from which some pictures were missing is kept under the key of those it shows. */
  private List<String> hopeful(List<String> references) {
    List<String> hopeful =
        references.stream().filter(each -> !fetcher.failedLately(each)).distinct().toList();
    return hopeful.isEmpty() ? references : hopeful;
  }

  private Optional<Photo> kept(List<String> references) {
    String key = key(references);
    return pictures.fileId(key).map(id -> new Photo.Kept(key, id));
  }

  /** Fetches what Telegram does not keep yet, so that it is at hand for a minute. */
  void prepare(List<String> references) {
    if (photo(Step.KEPT, references).isEmpty()) {
      Optional<Photo> unused = photo(Step.FETCHED, references);
    }
  }

  private Optional<Photo> fetched(List<String> references) {
    Optional<Photo.Fresh> photo = made.get(key(hopeful(references)), key -> make(references));
    return photo.filter(it -> !isRefused(upload(it.key()))).map(Photo.class::cast);
  }

  private Optional<Photo.Fresh> make(List<String> references) {
    Map<String, PictureFile> found = fetcher.fetch(references);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() == 1) {
      return found.entrySet().stream()
          .map(only -> fresh(only.getKey(), "photo", only.getValue()))
          .findFirst();
    }
    try {
      byte[] sheet = ContactSheet.compose(List.copyOf(found.values()));
      return Optional.of(
          new Photo.Fresh(key(List.copyOf(found.keySet())), new Upload("photo.jpg", sheet)));
    } catch (IOException e) {
      log.info("no contact sheet: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Photo.Fresh fresh(String reference, String name, PictureFile file) {
    return new Photo.Fresh(
        fetcher.key(reference), new Upload(name + "." + file.extension(), file.bytes()));
  }

  private Optional<Photo> elsewhere(String reference) {
    return PictureFetcher.isWeb(reference) && !isRefused(reference)
        ? Optional.of(new Photo.Elsewhere(reference))
        : Optional.empty();
  }

  private boolean isRefused(String way) {
    return refused.getIfPresent(way) != null;
  }

  private static String upload(String key) {
    return "upload of " + key;
  }

  private String key(List<String> references) {
    if (references.size() == 1) {
      return fetcher.key(references.get(0));
    }
    String all = references.stream().map(fetcher::key).collect(Collectors.joining("\n"));
    return "sheet:"
        + HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static Optional<String> largest(JsonNode sizes) {
    return StreamSupport.stream(sizes.spliterator(), false)
        .reduce((a, b) -> b.path("width").asLong() >= a.path("width").asLong() ? b : a)
        .map(size -> size.path("file_id").asText(""))
        .filter(id -> !id.isEmpty());
  }

  private static long nanos(Clock clock) {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }
}
