package zhuanlan.article;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a picture is: on the web, or a file in the store beside the article. */
final class PictureFiles {

  private static final int LONGEST = 4096;

  /** So many pictures that are not there are enough to look for. */
  private static final int MOST_MISSES = 200;

  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "png", "gif", "webp", "bmp", "avif");

  /** Stand-ins for no picture: random placeholders, trackers, pages. */
  private static final Pattern NO_PICTURE =
      Pattern.compile(
          "https?://(?:picsum\\.photos|[^/]+\\.picsum\\.photos|via\\.placeholder\\.com|placehold\\.it)/.*"
              + "|[^?#]*\\.s?html?(?:[?#].*)?"
              + "|[^?#]*/(?:1x1|spacer|blank|pixel|transparent|clear)\\.(?:gif|png)(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private final Path root;
  private final String article;
  private int misses;

  /**
   * @param root the store
   * @param article the article's path in it
   */
  PictureFiles(Path root, String article) {
    this.root = root.toAbsolutePath().normalize();
    this.article = article;
  }

  /** Claims that the address shows no picture of the article. */
  static boolean isNoPicture(String written) {
    return written.regionMatches(true, 0, "data:", 0, 5) || NO_PICTURE.matcher(written).matches();
  }

  /** An address on the web, or a path in the store; empty when there is no such picture. */
  Optional<String> find(String written) {
    String address = Spaces.strip(written);
    if (address.isEmpty() || address.length() > LONGEST || isNoPicture(address)) {
      return Optional.empty();
    }
    Optional<String> web = WebAddress.of(address);
    if (web.isPresent() || address.startsWith("//") || address.indexOf(':') >= 0) {
      return web;
    }
    Optional<String> file = misses < MOST_MISSES ? inStore(address) : Optional.empty();
    misses += file.isPresent() ? 0 : 1;
    return file;
  }

  /** Beside the article, in the folder of its name (Hexo's assets), or from the store's root. */
  private Optional<String> inStore(String written) {
    String name = written.replaceFirst("[?#].*", "").replace('\\', '/');
    String parent = article.contains("/") ? article.substring(0, article.lastIndexOf('/') + 1) : "";
    String folder = article.substring(0, Math.max(article.lastIndexOf('.'), 0)) + "/";
    List<String> places = name.startsWith("/") ? List.of("") : List.of(parent, folder, "");
    String relative = name.replaceFirst("^/+", "");
    return Stream.of(relative, decoded(relative))
        .distinct()
        .flatMap(each -> places.stream().map(place -> place + each))
        .map(this::existing)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> existing(String candidate) {
    String ending = candidate.substring(candidate.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ENDINGS.contains(ending)) {
      return Optional.empty();
    }
    try {
      Path file = root.resolve(candidate).normalize();
      boolean inside =
          file.startsWith(root)
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(root.toRealPath());
      return inside
          ? Optional.of(root.relativize(file).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (InvalidPathException | IOException noSuchFile) {
      return Optional.empty();
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
