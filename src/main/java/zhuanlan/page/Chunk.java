package zhuanlan.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A piece of a rich message: whole blocks of rich HTML, with or without pictures. */
public sealed interface Chunk {

  /** The addresses of its pictures, in order. */
  List<String> pictures();

  /**
   * Its source.
   *
   * @param source what {@code src} says for a picture, not escaped; empty when it cannot be had
   */
  String html(Function<String, Optional<String>> source);

  /** Blocks without pictures, well formed by themselves. */
  record Markup(String html) implements Chunk {
    @Override
    public List<String> pictures() {
      return List.of();
    }

    @Override
    public String html(Function<String, Optional<String>> source) {
      return html;
    }
  }

  /**
   * Pictures: one is a figure, several are a collage.
   *
   * @param caption well-formed inline markup under them; may be empty
   * @param instead blocks that stand in their place when none can be had; may be empty
   */
  record Pictures(List<String> pictures, String caption, String instead) implements Chunk {

    public Pictures {
      pictures = List.copyOf(pictures);
    }

    @Override
    public String html(Function<String, Optional<String>> source) {
      List<String> images =
          pictures.stream()
              .flatMap(picture -> source.apply(picture).stream())
              .map(src -> "<img src=\"" + Addresses.attribute(src) + "\"/>")
              .toList();
      String under = caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
      return switch (images.size()) {
        case 0 -> instead;
        case 1 -> "<figure>" + images.get(0) + under + "</figure>";
        default ->
            images.stream()
                .collect(Collectors.joining("", "<tg-collage>", under + "</tg-collage>"));
      };
    }
  }
}
