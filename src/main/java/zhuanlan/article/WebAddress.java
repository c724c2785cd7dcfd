package zhuanlan.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as feeds write them: with entities, without scheme, with spaces. */
final class WebAddress {

  private static final int LONGEST = 4096;
  private static final Pattern WEB =
      Pattern.compile("https?://[\\p{L}\\p{N}\\[][^\\s<>\"]*", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** An {@code http} or {@code https} address; empty when the value is anything else. */
  static Optional<String> of(String written) {
    String address = Spaces.strip(written);
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    address = address.replace(" ", "%20").replace("\n", "").replace("\r", "").replace("\t", "");
    return WEB.matcher(address).matches()
        ? Optional.of(withSmallScheme(address))
        : Optional.empty();
  }

  private static String withSmallScheme(String address) {
    int colon = address.indexOf(':');
    return address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
  }
}
