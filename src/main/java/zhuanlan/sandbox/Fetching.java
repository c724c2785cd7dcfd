package zhuanlan.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.time.Duration;
import java.util.Locale;

/** Gets a photo by its address, as Telegram's servers would (§3.2). */
final class Fetching {

  private static final int PHOTO_BYTES = 5 * 1024 * 1024;
  private static final int PATIENCE = (int) Duration.ofSeconds(8).toMillis();

  private Fetching() {}

  static byte[] photo(String address) {
    HttpURLConnection connection = null;
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !scheme.matches("https?")) {
        throw Refusal.bad("wrong HTTP URL specified");
      }
      URLConnection opened = uri.toURL().openConnection();
      if (!(opened instanceof HttpURLConnection http)) {
        throw Refusal.bad("wrong HTTP URL specified");
      }
      connection = http;
      http.setConnectTimeout(PATIENCE);
      http.setReadTimeout(PATIENCE);
      http.setRequestProperty("User-Agent", "TelegramBot (like TwitterBot)");
      if (http.getResponseCode() != 200) {
        throw Refusal.bad("failed to get HTTP URL content");
      }
      try (InputStream body = http.getInputStream()) {
        byte[] bytes = body.readNBytes(PHOTO_BYTES + 1);
        if (bytes.length > PHOTO_BYTES) {
          throw Refusal.bad("failed to get HTTP URL content");
        }
        if (Picture.kind(bytes) == Picture.Kind.OTHER) {
          throw Refusal.bad("wrong type of the web page content");
        }
        return bytes;
      }
    } catch (IOException unreachable) {
      throw Refusal.bad("failed to get HTTP URL content");
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      throw Refusal.bad("invalid file HTTP URL specified: wrong HTTP URL");
    } finally {
      if (connection != null) {
        connection.disconnect();
      }
    }
  }
}
