package zhuanlan.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses may be linked to: Telegram refuses a message over a malformed one. */
final class Addresses {

  /** Longer ones would crowd out the text: all of a message's may have 9.5 kB (bot-api.md §1.5). */
  private static final int MOST_BYTES = 2048;

  private static final String HOST = "[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+\\.?";
  private static final String REST = "[^\\s\\p{Cntrl}\\p{Cs}\\p{Z}<>]*";
  private static final Pattern WEB =
      Pattern.compile("(?i)https?://" + HOST + "(?::\\d{1,5})?(?:[/?#]" + REST + ")?");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)mailto:[^\\s@<>\"?&]+@"
              + HOST
              + "|tel:\\+?[0-9][0-9().-]{2,30}|tg://[a-z0-9_.-]+(?:[/?#]"
              + REST
              + ")?");

  private Addresses() {}

  /**
   * A web, mail, telephone or Telegram address as the value of an attribute; empty when it cannot
   * be linked to.
   */
  static Optional<String> linkable(String address) {
    if (address.length() > MOST_BYTES) {
      return Optional.empty();
    }
    String reachable = address.replace(" ", "%20").replace("\"", "%22");
    return WEB.matcher(reachable).matches() || OTHER.matcher(reachable).matches()
        ? Optional.of(attribute(reachable))
            .filter(it -> it.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES)
        : Optional.empty();
  }

  /** Any address as the value of an attribute. */
  static String attribute(String address) {
    return Snippet.text(address).html().replace("\"", "&quot;").replace("\n", "");
  }
}
