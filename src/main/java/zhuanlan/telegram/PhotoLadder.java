package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
 * The ways to get a message's pictures to Telegram, the best first: as Telegram keeps them, fetched
 * and uploaded, by address. Several pictures are one contact sheet. Thread-safe.
 */
final class PhotoLadder {

  private static final Logger log = LoggerFactory.getLogger(PhotoLadder.class);

  private final Pictures pictures;
  private final PictureFetcher fetcher;
  private final PictureMode mode;

  PhotoLadder(Pictures pictures, PictureFetcher fetcher, PictureMode mode) {
    this.pictures = pictures;
    this.fetcher = fetcher;
    this.mode = mode;
  }

  /** Claims that Telegram may show the picture behind this address beside a text. */
  boolean mayPreview(String reference) {
    return mode != PictureMode.OFF && PictureFetcher.isWeb(reference);
  }

  /** The steps; each is taken when those before it have failed. */
  List<Supplier<Optional<Photo>>> steps(List<String> references) {
    if (references.isEmpty()) {
      return List.of();
    }
    return switch (mode) {
      case AUTO ->
          List.of(() -> kept(references), () -> fetched(references), () -> elsewhere(references));
      case URL -> List.of(() -> kept(references), () -> elsewhere(references));
      case UPLOAD -> List.of(() -> kept(references), () -> fetched(references));
      case OFF -> List.of();
    };
  }

  /** The photo has arrived: Telegram keeps it from now on. */
  void arrived(Photo photo, JsonNode message) {
    if (photo instanceof Photo.Kept) {
      return;
    }
    String key =
        photo instanceof Photo.Fresh fresh ? fresh.key() : ((Photo.Elsewhere) photo).address();
    largest(message.path("photo")).ifPresent(id -> pictures.remember(key, id));
  }

  /** Telegram refuses the photo: what it keeps is of no more use. */
  void refused(Photo photo, String reason) {
    if (photo instanceof Photo.Kept kept) {
      pictures.forget(kept.key());
    }
    log.info("photo refused, trying the next way: {}", reason);
  }

  private Optional<Photo> kept(List<String> references) {
    // A sheet from which some pictures were missing is kept under the key of those it shows.
    List<String> hopeful =
        references.stream().filter(each -> !fetcher.failedLately(each)).distinct().toList();
    String key = key(hopeful.isEmpty() ? references : hopeful);
    return pictures.fileId(key).map(id -> new Photo.Kept(key, id));
  }

  private Optional<Photo> fetched(List<String> references) {
    Map<String, PictureFile> found = fetcher.fetch(references);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try {
      String key = key(List.copyOf(found.keySet()));
      PictureFile first = found.values().iterator().next();
      Upload file =
          found.size() == 1
              ? new Upload("photo." + first.extension(), first.bytes())
              : new Upload("photo.jpg", ContactSheet.compose(List.copyOf(found.values())));
      return Optional.of(new Photo.Fresh(key, file));
    } catch (IOException e) {
      log.info("no contact sheet: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Photo> elsewhere(List<String> references) {
    return references.size() == 1 && PictureFetcher.isWeb(references.get(0))
        ? Optional.of(new Photo.Elsewhere(references.get(0)))
        : Optional.empty();
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
}
