package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Telegram does to a text before it is sent: parse, clean, trim, measure (§1.5). */
final class TextRules {

  private static final int SOURCE_BYTES = 32_768;
  private static final int TEXT = 4096;
  private static final int CAPTION = 1024;
  private static final int ENTITY_BYTES = 9_500;

  private TextRules() {}

  /**
   * A message's text.
   *
   * @param mayBeEmpty claims that a link preview stands for an empty one
   */
  static Formatted text(
      @Nullable String source, String parseMode, JsonNode entities, boolean mayBeEmpty) {
    if (source == null || source.isEmpty()) {
      throw Refusal.bad("message text is empty");
    }
    Formatted formatted = formatted(source, parseMode, entities);
    if (!mayBeEmpty && formatted.text().codePoints().allMatch(TextRules::isInvisible)) {
      throw Refusal.bad("text must be non-empty");
    }
    return checked(formatted, TEXT, "message is too long");
  }

  /** A caption, which may be empty. */
  static Formatted caption(@Nullable String source, String parseMode, JsonNode entities) {
    return checked(
        formatted(source == null ? "" : source, parseMode, entities),
        CAPTION,
        "message caption is too long");
  }

  private static Formatted checked(Formatted formatted, int limit, String otherwise) {
    if (formatted.codePoints() > limit) {
      throw Refusal.bad(otherwise);
    }
    int bytes =
        formatted.entities().stream()
            .mapToInt(
                it ->
                    12
                        + (it.value() == null
                            ? 0
                            : it.value().getBytes(StandardCharsets.UTF_8).length))
            .sum();
    if (bytes > ENTITY_BYTES) {
      throw Refusal.bad("ENTITIES_TOO_LONG");
    }
    return AutoLinks.found(formatted);
  }

  private static Formatted formatted(String source, String parseMode, JsonNode entities) {
    if (source.getBytes(StandardCharsets.UTF_8).length > SOURCE_BYTES) {
      throw Refusal.bad("text is too long");
    }
    Formatted parsed =
        switch (parseMode.toLowerCase(Locale.ROOT)) {
          case "html" -> HtmlMarkup.parse(source);
          case "", "none" -> new Formatted(source, given(entities, source.length()));
          case "markdown", "markdownv2" ->
              throw Refusal.bad("the sandbox reads no " + parseMode + "; send HTML or entities");
          default -> throw Refusal.bad("unsupported parse_mode");
        };
    Formatted cleaned = TextCleaning.clean(parsed);
    return new Formatted(cleaned.text(), EntityRules.fixed(cleaned.entities()));
  }

  private static List<Entity> given(JsonNode entities, int length) {
    List<Entity> given = new ArrayList<>();
    for (JsonNode each : entities) {
      Entity entity = Entity.of(each);
      if (entity.type().equals("text_link")
          && (entity.value() == null || Links.checked(entity.value()).isEmpty())) {
        throw Refusal.bad("entity URL '" + entity.value() + "' is invalid: Wrong HTTP URL");
      }
      int end = Math.min(entity.end(), length);
      if (entity.offset() < 0 || entity.length() < 0) {
        throw Refusal.bad("can't parse entities: entity has an invalid offset or length");
      }
      if (end > entity.offset()) {
        given.add(entity.range(entity.offset(), end));
      }
    }
    return given;
  }

  private static boolean isInvisible(int it) {
    return it <= ' '
        || it == 0xA0
        || it == 0xAD
        || it == 0x2800
        || it == 0x3000
        || it == 0xFEFF
        || (it >= 0x2000 && it <= 0x200F)
        || (it >= 0x2028 && it <= 0x202F)
        || (it >= 0x205F && it <= 0x2064);
  }
}
