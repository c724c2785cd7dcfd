package zhuanlan.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code parse_mode=HTML} as Telegram does: its tags and no others, its errors word for word
 * with the byte where they are (§1.1–1.3). One use per text.
 */
final class HtmlMarkup {

  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "strong",
          "i",
          "em",
          "s",
          "strike",
          "del",
          "u",
          "ins",
          "tg-spoiler",
          "tg-emoji",
          "tg-time",
          "span",
          "pre",
          "code",
          "blockquote");

  private record Open(String tag, @Nullable String argument, int offset) {}

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;

  private HtmlMarkup(String source) {
    this.source = source;
  }

  /**
   * Parses a source; the result is neither cleaned nor trimmed.
   *
   * @throws Refusal 400 {@code can't parse entities: …}
   */
  static Formatted parse(String source) {
    return new HtmlMarkup(source).parse();
  }

  private Formatted parse() {
    while (at < source.length()) {
      char here = source.charAt(at);
      if (here == '<') {
        if (peek(at + 1) == '/') {
          endTag();
        } else {
          startTag();
        }
      } else {
        at = copy(text, at);
      }
    }
    if (!open.isEmpty()) {
      throw broken("Can't find end tag corresponding to start tag \"" + open.getLast().tag() + '"');
    }
    if (hasLoneSurrogate(text)) {
      throw broken(
          "Text contains invalid Unicode characters after decoding HTML entities, "
              + "check for unmatched surrogate code units");
    }
    entities.sort(Comparator.comparingInt(Entity::offset).thenComparing(it -> -it.length()));
    return new Formatted(text.toString(), entities.stream().map(HtmlMarkup::settled).toList());
  }

  /**
   * Copies a character, or what its reference stands for.
   *
   * @return where to read on
   */
  private int copy(StringBuilder to, int from) {
    if (source.charAt(from) == '&') {
      HtmlEscapes.Decoded decoded = HtmlEscapes.decode(source, from);
      if (decoded.code() != 0) {
        to.appendCodePoint(decoded.code());
        return decoded.next();
      }
    }
    to.append(source.charAt(from));
    return from + 1;
  }

  private void startTag() {
    int begin = at++;
    while (at < source.length() && !isSpace(peek(at)) && peek(at) != '>') {
      at++;
    }
    if (at == source.length()) {
      throw broken("Unclosed start tag at byte offset " + bytes(begin));
    }
    String tag = lower(source.substring(begin + 1, at));
    if (!TAGS.contains(tag)) {
      throw broken("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
    }
    String argument = attributes(tag, begin);
    if (tag.equals("span") && !"spoiler".equals(argument)) {
      throw broken("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
    }
    if (tag.equals("tg-emoji") && !isIdentifier(argument)) {
      throw broken("Invalid custom emoji identifier specified");
    }
    open.addLast(new Open(tag, argument, text.length()));
  }

  private @Nullable String attributes(String tag, int begin) {
    String argument = null;
    while (peek(at) != '>') {
      skipSpace();
      if (peek(at) == '>') {
        break;
      }
      int nameFrom = at;
      while (at < source.length() && !isSpace(peek(at)) && "=>/\"'".indexOf(peek(at)) < 0) {
        at++;
      }
      String name = lower(source.substring(nameFrom, at));
      if (name.isEmpty()) {
        throw broken(
            "Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
      }
      skipSpace();
      if (peek(at) != '=') {
        requireMore("Unclosed start tag \"" + tag + '"', begin);
        if (tag.equals("blockquote") && name.equals("expandable")) {
          argument = "1";
        }
        continue;
      }
      at++;
      skipSpace();
      requireMore("Unclosed start tag \"" + tag + '"', begin);
      String value = peek(at) == '"' || peek(at) == '\'' ? quoted() : token();
      requireMore("Unclosed start tag", begin);
      String meant = meaning(tag, name, value);
      argument = meant == null ? argument : meant;
    }
    at++;
    return argument;
  }

  private static @Nullable String meaning(String tag, String name, String value) {
    return switch (tag + ' ' + name) {
      case "a href", "tg-emoji emoji-id", "tg-time unix" -> value;
      case "code class" ->
          value.startsWith("language-") ? value.substring("language-".length()) : null;
      case "span class" -> value.startsWith("tg-") ? value.substring("tg-".length()) : null;
      case "blockquote expandable" -> "1";
      default -> null;
    };
  }

  private String token() {
    int from = at;
    while (isTokenCharacter(peek(at))) {
      at++;
    }
    if (at < source.length() && !isSpace(peek(at)) && peek(at) != '>') {
      throw broken("Unexpected end of name token at byte offset " + bytes(from));
    }
    return lower(source.substring(from, at));
  }

  private String quoted() {
    char quote = source.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (at < source.length() && source.charAt(at) != quote) {
      at = copy(value, at);
    }
    at = Math.min(at + 1, source.length());
    return value.toString();
  }

  private void endTag() {
    int begin = at;
    if (open.isEmpty()) {
      throw broken("Unexpected end tag at byte offset " + bytes(begin));
    }
    at += 2;
    while (at < source.length() && !isSpace(peek(at)) && peek(at) != '>') {
      at++;
    }
    String name = lower(source.substring(begin + 2, at));
    skipSpace();
    if (peek(at) != '>') {
      throw broken("Unclosed end tag at byte offset " + bytes(begin));
    }
    at++;
    Open last = open.removeLast();
    if (!name.isEmpty() && !name.equals(last.tag())) {
      throw broken(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(bytes(begin), last.tag(), name));
    }
    if (text.length() > last.offset()) {
      close(last);
    }
  }

  private void close(Open tag) {
    int offset = tag.offset();
    int length = text.length() - offset;
    switch (tag.tag()) {
      case "b", "strong" -> add("bold", offset, length, null);
      case "i", "em" -> add("italic", offset, length, null);
      case "u", "ins" -> add("underline", offset, length, null);
      case "s", "strike", "del" -> add("strikethrough", offset, length, null);
      case "tg-spoiler", "span" -> add("spoiler", offset, length, null);
      case "blockquote" ->
          add(
              tag.argument() == null ? "blockquote" : "expandable_blockquote",
              offset,
              length,
              null);
      case "tg-emoji" -> add("custom_emoji", offset, length, tag.argument());
      case "a" -> link(tag, offset, length);
      case "pre" -> pair("code", "pre", offset, length, language(offset, length));
      case "code" -> {
        if (tag.argument() != null && last("pre", offset, length)) {
          pair("pre", "pre", offset, length, tag.argument());
        } else {
          add("code", offset, length, tag.argument());
        }
      }
      default -> {} // tg-time: shown as its own text
    }
  }

  private void link(Open tag, int offset, int length) {
    String address = tag.argument();
    if (address == null || address.isEmpty()) {
      address = text.substring(offset);
    }
    if (address.startsWith("tg://user?id=")) {
      String user = address.substring("tg://user?id=".length());
      if (isIdentifier(user)) {
        add("text_mention", offset, length, user);
      }
      return;
    }
    Links.checked(address).ifPresent(it -> add("text_link", offset, length, it));
  }

  private @Nullable String language(int offset, int length) {
    return last("code", offset, length) ? entities.get(entities.size() - 1).value() : null;
  }

  private boolean last(String type, int offset, int length) {
    if (entities.isEmpty()) {
      return false;
    }
    Entity last = entities.get(entities.size() - 1);
    return last.type().equals(type) && last.offset() == offset && last.length() == length;
  }

  /** Makes one of two that cover the same range: pre with code of a language. */
  private void pair(String inner, String outer, int offset, int length, @Nullable String value) {
    if (value != null && last(inner, offset, length)) {
      entities.remove(entities.size() - 1);
    }
    add(outer, offset, length, value);
  }

  private void add(String type, int offset, int length, @Nullable String value) {
    entities.add(new Entity(type, offset, length, value));
  }

  /** A language without a pre around it is dropped. */
  private static Entity settled(Entity entity) {
    return entity.type().equals("code")
        ? new Entity("code", entity.offset(), entity.length(), null)
        : entity;
  }

  private void requireMore(String otherwise, int begin) {
    if (at >= source.length()) {
      throw broken(otherwise + " at byte offset " + bytes(begin));
    }
  }

  private void skipSpace() {
    while (at < source.length() && isSpace(peek(at))) {
      at++;
    }
  }

  private char peek(int index) {
    return index < source.length() ? source.charAt(index) : 0;
  }

  private int bytes(int index) {
    return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean hasLoneSurrogate(CharSequence text) {
    return text.codePoints().anyMatch(it -> it <= 0xFFFF && Character.isSurrogate((char) it));
  }

  private static boolean isIdentifier(@Nullable String value) {
    return value != null && value.matches("[1-9][0-9]{0,18}");
  }

  private static boolean isTokenCharacter(char it) {
    return (it < 128 && Character.isLetterOrDigit(it)) || it == '.' || it == '-';
  }

  private static boolean isSpace(char it) {
    return it == ' ' || it == '\t' || it == '\r' || it == '\n' || it == 0 || it == 0x0B;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Refusal broken(String reason) {
    return Refusal.bad("can't parse entities: " + reason);
  }
}
