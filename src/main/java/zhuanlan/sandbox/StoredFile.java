package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file as the server keeps it.
 *
 * @param key of the same bytes always the same
 * @param path where it is downloaded: {@code photos/file_3.jpg}
 * @param size in pixels; 0 × 0 for what is no picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredFile(
    String key, String name, String path, Picture.Kind kind, Picture size, byte[] bytes) {

  private static final int FULL = 1280;
  private static final Map<String, Integer> SIDES = sides();

  private static Map<String, Integer> sides() {
    Map<String, Integer> sides = new LinkedHashMap<>();
    sides.put("s", 90);
    sides.put("m", 320);
    sides.put("x", 800);
    sides.put("y", FULL);
    return sides;
  }

  /** The sizes Telegram would offer, smallest first; all of them lead to the same bytes here. */
  ArrayNode photoSizes() {
    ArrayNode sizes = Json.array();
    int longest = Math.max(size.width(), size.height());
    SIDES.forEach(
        (letter, side) -> {
          if (side < longest) {
            sizes.add(photoSize(letter, side, longest));
          }
        });
    if (longest <= FULL) {
      sizes.add(photoSize("w", longest, longest));
    }
    return sizes;
  }

  private ObjectNode photoSize(String letter, int side, int longest) {
    return Json.object()
        .put("file_id", "AgACAgUAAx0" + key + letter)
        .put("file_unique_id", "AQAD" + key.substring(0, 11) + letter)
        .put("file_size", (long) bytes.length * side / longest)
        .put("width", Math.max(1, size.width() * side / longest))
        .put("height", Math.max(1, size.height() * side / longest));
  }

  ObjectNode document() {
    return Json.object()
        .put("file_name", name)
        .put("mime_type", kind.mime())
        .put("file_id", "BQACAgUAAx0" + key + "d")
        .put("file_unique_id", "AgAD" + key.substring(0, 11))
        .put("file_size", bytes.length);
  }
}
