package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code <a href>} leads to in a rich text (§2.3). */
final class RichLinks {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>?]+@[^\\s@<>?]+\\.[^\\s@<>?]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{3,}");
  private static final Pattern PERSON = Pattern.compile("tg://user\\?id=([0-9]{1,18})");

  private final Realm realm;

  RichLinks(Realm realm) {
    this.realm = realm;
  }

  /**
   * A text that leads somewhere; of a person nobody knows, just the text.
   *
   * @throws Refusal 400 {@code RICH_MESSAGE_URL_INVALID} and its like
   */
  JsonNode link(String href, JsonNode text) {
    String lower = href.toLowerCase(Locale.ROOT);
    Matcher person = PERSON.matcher(href);
    if (href.startsWith("#")) {
      return of("anchor_link", text).put("anchor_name", href.substring(1));
    }
    if (lower.startsWith("mailto:")) {
      String address = href.substring("mailto:".length()).replaceFirst("\\?.*", "");
      require(EMAIL.matcher(address).matches(), "EMAIL", href);
      return of("email_address", text).put("email_address", address);
    }
    if (lower.startsWith("tel:")) {
      String number = href.substring("tel:".length());
      require(PHONE.matcher(number).matches(), "PHONE", href);
      return of("phone_number", text).put("phone_number", number);
    }
    if (person.matches()) {
      return realm
          .person(Long.parseLong(person.group(1)))
          .<JsonNode>map(it -> of("text_mention", text).set("user", it.json()))
          .orElse(text);
    }
    return of("url", text)
        .put(
            "url",
            Links.checked(href).orElseThrow(() -> Refusal.bad("RICH_MESSAGE_URL_INVALID", href)));
  }

  private static ObjectNode of(String type, JsonNode text) {
    ObjectNode link = Json.object().put("type", type);
    link.set("text", text);
    return link;
  }

  private static void require(boolean fine, String kind, String href) {
    if (!fine) {
      throw Refusal.bad("RICH_MESSAGE_" + kind + "_INVALID", href);
    }
  }
}
