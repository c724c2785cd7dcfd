package zhuanlan.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an {@code img} is: a picture, an emoji, or nothing. */
final class PictureReader {

  private static final List<String> LAZY =
      List.of(
          "data-original",
          "data-src",
          "data-actualsrc",
          "data-lazy-src",
          "data-original-src",
          "file");
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?:loading|placeholder|blank|spacer|transparent|gr[ae]y|lazy)[^/]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA = Pattern.compile(",\\s+");
  private static final Pattern GAP = Pattern.compile("\\s+");
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]{1,8}]");
  private static final Pattern FACE =
      Pattern.compile("/(?:expression|emot\\w*|emoji|faces?|smil\\w*)/", Pattern.CASE_INSENSITIVE);
  private static final Pattern SMALL =
      Pattern.compile(
          "(?:^|[\\s:;])(?:[1-3]?\\d(?:\\.\\d+)?(?:px)?|[12](?:\\.\\d+)?em)(?:;|\\s|$)");
  private static final Pattern TINY =
      Pattern.compile(
          "(?:^|[;\\s])(?:width|height)\\s*:\\s*[0-3](?:\\.\\d+)?(?:px)?\\s*(?:;|!|$)",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 4096;

  /** No side of a picture that is to be seen is so short, in pixels. */
  private static final int TRACKER = 3;

  private final Set<String> codes = new HashSet<>();
  private final PictureFiles files;
  private final Source source;
  private final Repairs repairs;

  PictureReader(PictureFiles files, Source source, Repairs repairs) {
    this.files = files;
    this.source = source;
    this.repairs = repairs;
  }

  /** The character that a small picture stands for; empty when it is a real picture. */
  Optional<String> emoji(Element img) {
    String alt = Spaces.strip(img.attr("alt"));
    String look = img.className();
    boolean emoji = look.contains("emoji") || look.contains("emoticon");
    boolean face =
        BRACKETED.matcher(alt).matches()
            && (FACE.matcher(img.attr("src")).find() || SMALL.matcher(sizes(img)).find());
    return !alt.isEmpty() && (face || (emoji && alt.length() <= 16))
        ? Optional.of(alt)
        : Optional.empty();
  }

  /** Where the picture is; empty for trackers and for what is not there. */
  Optional<String> address(Element img) {
    if (isTracker(img)) {
      return Optional.empty();
    }
    List<String> written = candidates(img);
    Optional<String> found =
        written.stream().map(files::find).flatMap(Optional::stream).findFirst();
    if (found.isPresent() && Notices.isScanCaption(img.attr("alt"))) {
      codes.add(found.get());
    }
    if (found.isEmpty()) {
      written.stream()
          .filter(each -> !PictureFiles.isNoPicture(each))
          .findFirst()
          .ifPresent(this::missing);
    }
    return found;
  }

  /** Claims that the page says of a picture, unseen by readers, that it is one to be scanned. */
  boolean isCode(String address) {
    return codes.contains(address);
  }

  private void missing(String written) {
    if (repairs.isFull()) {
      return;
    }
    repairs.add(
        source.lineOf(written),
        "the picture "
            + Repairs.quoted(written)
            + " is neither on the web nor a picture file of the store and was left out");
  }

  /** What names the picture, the likeliest first. */
  private static List<String> candidates(Element img) {
    List<String> candidates = new ArrayList<>();
    String src = img.attr("src");
    boolean standIn =
        src.startsWith("data:") || (src.length() <= LONGEST && STAND_IN.matcher(src).find());
    if (!standIn) {
      candidates.add(src);
    }
    LAZY.forEach(key -> candidates.add(img.attr(key)));
    candidates.add(largest(img.attr("srcset")));
    candidates.add(largest(img.attr("data-srcset")));
    if (standIn) {
      candidates.add(src);
    }
    candidates.removeIf(each -> Spaces.strip(each).isEmpty() || each.length() > LONGEST);
    return candidates;
  }

  private static String largest(String srcset) {
    String largest = "";
    double size = -1;
    for (String candidate : COMMA.split(Spaces.strip(srcset), -1)) {
      String[] parts = GAP.split(candidate, -1);
      double own = parts.length < 2 ? 0 : sizeOf(parts[1]);
      if (own > size && !parts[0].startsWith("data:")) {
        size = own;
        largest = parts[0];
      }
    }
    return largest;
  }

  private static double sizeOf(String descriptor) {
    try {
      return Double.parseDouble(descriptor.substring(0, Math.max(descriptor.length() - 1, 0)));
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  private static boolean isTracker(Element img) {
    return isTiny(img.attr("width"))
        || isTiny(img.attr("height"))
        || TINY.matcher(bounded(img.attr("style"))).find();
  }

  private static String sizes(Element img) {
    return img.attr("width") + ";" + img.attr("height") + ";" + bounded(img.attr("style"));
  }

  private static String bounded(String attribute) {
    return attribute.length() > LONGEST ? "" : attribute;
  }

  private static boolean isTiny(String length) {
    String digits = length.replace("px", "").strip();
    return digits.length() == 1
        && Character.isDigit(digits.charAt(0))
        && digits.charAt(0) - '0' <= TRACKER;
  }
}
