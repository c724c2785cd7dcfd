package zhuanlan.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as Telegram takes them in links and buttons. */
final class Links {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:[^/?#@]*@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#:@\\[\\]]+)"
              + "(?<port>:[0-9]{1,5})?(?<rest>[/?#].*)?",
          Pattern.DOTALL);

  private Links() {}

  /** The address in full form, or nothing if Telegram would drop it silently. */
  static Optional<String> checked(String address) {
    String trimmed = address.strip();
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (lower.startsWith("tg:") || lower.startsWith("ton:")) {
      return Optional.of(trimmed);
    }
    Matcher parts = ADDRESS.matcher(trimmed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme =
        Optional.ofNullable(parts.group("scheme")).orElse("http").toLowerCase(Locale.ROOT);
    String host = parts.group("host");
    String rest = Optional.ofNullable(parts.group("rest")).orElse("/");
    if ((!scheme.equals("http") && !scheme.equals("https")) || !isHost(host)) {
      return Optional.empty();
    }
    String port = Optional.ofNullable(parts.group("port")).orElse("");
    return Optional.of(
        scheme
            + "://"
            + host
            + port
            + (rest.startsWith("/") ? rest : "/" + rest).replace(" ", "%20"));
  }

  private static boolean isHost(String host) {
    return host.startsWith("[")
        || (host.contains(".") && host.codePoints().allMatch(Links::isHostCharacter));
  }

  private static boolean isHostCharacter(int it) {
    return Character.isLetterOrDigit(it) || it == '.' || it == '-' || it == '_';
  }
}
