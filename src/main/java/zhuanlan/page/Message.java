package zhuanlan.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One message within Telegram's limits. */
public sealed interface Message {

  /** Rows of buttons under it. */
  List<List<Button>> buttons();

  /**
   * A message in the classic format (bot-api.md §1.5, §9): with pictures its text is a caption of
   * at most 1,024 characters, without at most 4,096. A caption is a valid text, so a message whose
   * pictures cannot be had is sent without them.
   *
   * @param html text in Telegram's HTML; empty only beside pictures
   * @param pictures addresses of its pictures: one is sent as a photo, several as one contact sheet
   *     in this order
   * @param preview an address whose picture is shown above the text; null for none
   */
  record Classic(
      String html, List<String> pictures, @Nullable String preview, List<List<Button>> buttons)
      implements Message {

    public Classic {
      pictures = List.copyOf(pictures);
      buttons = buttons.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A rich message (bot-api.md §2): within all limits whichever of its pictures can be had.
   *
   * @param chunks what it consists of, in order
   */
  record Rich(List<Chunk> chunks, List<List<Button>> buttons) implements Message {

    public Rich {
      chunks = List.copyOf(chunks);
      buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** The addresses of its pictures, in order, each once. */
    public List<String> pictures() {
      return chunks.stream().flatMap(chunk -> chunk.pictures().stream()).distinct().toList();
    }

    /**
     * Its source in Telegram's rich HTML.
     *
     * @param source what {@code src} says for a picture, not escaped; empty when it cannot be had:
     *     then its caption, a link or nothing stands in its place
     */
    public String html(Function<String, Optional<String>> source) {
      StringBuilder html = new StringBuilder();
      chunks.forEach(chunk -> html.append(chunk.html(source)));
      return html.toString();
    }
  }
}
