package zhuanlan.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a player on a page plays. */
final class VideoReader {

  /** Sina's player, with the words on its buttons and a list of what it plays. */
  private static final String WIDGET = "artical-player-wrap";

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:youtube|bilibili|vimeo|embedded)?(?: ?video)?(?: ?player)?|iframe|video|视频");

  private VideoReader() {}

  /** Claims that the element is a player made of other elements. */
  static boolean isWidget(Element element) {
    return element.attr("class").contains(WIDGET);
  }

  /** The videos of such a player. */
  static List<Block> widget(Element element) {
    return element.select("[url-data]").stream()
        .flatMap(
            item -> video(item.attr("url-data"), Spaces.collapse(item.attr("title-data"))).stream())
        .distinct()
        .toList();
  }

  /** The video of a frame or player; empty when it plays nothing that can be watched elsewhere. */
  static Optional<Block> read(Element player) {
    String title =
        Stream.of("title", "data-title", "aria-label")
            .map(key -> Spaces.collapse(player.attr(key)))
            .filter(words -> !NO_TITLE.matcher(words).matches())
            .findFirst()
            .orElse("");
    return addresses(player).flatMap(written -> video(written, title).stream()).findFirst();
  }

  private static Stream<String> addresses(Element player) {
    Stream<String> own =
        Stream.of("src", "data-src", "data", "data-original", "data-lazy-src").map(player::attr);
    Stream<String> inside =
        player.select("source[src], embed[src], iframe[src]").stream()
            .map(each -> each.attr("src"));
    Stream<String> named =
        player.select("param[name=movie], param[name=src]").stream()
            .map(each -> each.attr("value"));
    return Stream.of(own, inside, named).flatMap(each -> each);
  }

  private static Optional<Block> video(String written, String title) {
    return Players.watchAddress(written)
        .map(address -> new Block.Video(address, title.isEmpty() ? null : title));
  }
}
