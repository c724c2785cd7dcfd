package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures of rich messages: declared in {@code media} or named by their address (§2.5). */
final class RichPictures {

  private static final int MOST = 50;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern REFERENCE = Pattern.compile("tg://([a-z]+)\\?id=(.*)");
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

  private final Realm realm;
  private final Media media;

  RichPictures(Realm realm) {
    this.realm = realm;
    this.media = new Media(realm.files());
  }

  /**
   * What a call declares; each picture is looked up, fetched or taken in when it is first needed.
   *
   * @throws Refusal for entries that cannot be
   */
  Declared declared(JsonNode entries, Params params) {
    if (!entries.isMissingNode() && !entries.isNull() && !entries.isArray()) {
      throw Refusal.bad("field \"media\" must be of type Array");
    }
    if (entries.size() > MOST) {
      throw Refusal.bad("RICH_MESSAGE_MEDIA_TOO_MANY", entries.size() + " declared");
    }
    Map<String, String> references = new HashMap<>();
    for (JsonNode each : entries) {
      String id = each.path("id").asText();
      if (!ID.matcher(id).matches()) {
        throw Refusal.bad("RICH_MESSAGE_FILE_ID_INVALID", "A–Z a–z 0–9 _ - only, not " + id);
      }
      references.put(id, reference(each.path("media")));
    }
    return new Declared(references, params);
  }

  private static String reference(JsonNode media) {
    return switch (media.path("type").asText()) {
      case "photo" -> {
        String reference = media.path("media").asText();
        if (reference.isEmpty()) {
          throw Refusal.bad("media not found");
        }
        yield reference;
      }
      case "animation", "audio", "video", "voice_note" ->
          throw Refusal.bad(media.path("type").asText() + " is not modelled in the sandbox");
      default -> throw Refusal.bad("unallowed media specified");
    };
  }

  /** The media of one call. */
  final class Declared {

    private final Map<String, String> references;
    private final Params params;

    private Declared(Map<String, String> references, Params params) {
      this.references = Map.copyOf(references);
      this.params = params;
    }

    /** The sizes of the picture that a {@code src} names. */
    ArrayNode photo(String source) {
      Matcher named = REFERENCE.matcher(source);
      if (!named.matches()) {
        return fetched(source);
      }
      String reference = references.get(named.group(2));
      if (!named.group(1).equals("photo") || reference == null) {
        throw Refusal.bad("RICH_MESSAGE_PHOTO_INVALID", source + " is not declared in media");
      }
      return sizes(reference);
    }

    private ArrayNode fetched(String address) {
      if (!isPublic(address)) {
        throw Refusal.bad("RICH_MESSAGE_PHOTO_URL_INVALID", address);
      }
      try {
        return sizes(address);
      } catch (Refusal nothing) {
        throw Refusal.bad(
            "RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND", address + ": " + nothing.getMessage());
      }
    }

    private ArrayNode sizes(String reference) {
      return media.content("photo", reference, "", params).withArray("photo");
    }
  }

  private boolean isPublic(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      String host = uri.getHost();
      if (!scheme.matches("https?") || host == null || !host.matches(".*[.:].*")) {
        return false;
      }
      return !LITERAL.matcher(host).matches() || isPublic(InetAddress.getByName(host));
    } catch (URISyntaxException | UnknownHostException malformed) {
      return false;
    }
  }

  private boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return realm.fetchesFromLoopback();
    }
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress();
  }
}
