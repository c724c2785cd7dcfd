package zhuanlan.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that leads to a place in Telegram itself (§7).
 *
 * @param name a username, or the id of a chat without one
 * @param message 0 where it names none
 * @param payload what goes behind {@code /start}; empty for none
 * @param rights the {@code can_…} it asks for
 */
record DeepLink(Kind kind, String name, int message, String payload, Set<String> rights) {

  enum Kind {
    CHAT,
    START,
    GROUP,
    CHANNEL
  }

  private static final Pattern WEB =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?(?:t\\.me|telegram\\.(?:me|dog))/(?:(?<name>[a-z]\\w{3,31})|c/(?<id>\\d{1,13}))"
              + "(?:/\\d{1,9})??(?:/(?<message>\\d{1,9}))?/?(?:\\?(?<query>[^#]*))?(?:#.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern APP =
      Pattern.compile(
          "tg:(?://)?(?<verb>resolve|privatepost)/?\\?(?<query>[^#]*)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> RIGHTS =
      Set.of(
          "manage_chat",
          "change_info",
          "post_messages",
          "edit_messages",
          "delete_messages",
          "restrict_members",
          "invite_users",
          "pin_messages",
          "manage_topics",
          "promote_members",
          "manage_video_chats",
          "post_stories",
          "edit_stories",
          "delete_stories");

  DeepLink {
    rights = Set.copyOf(rights);
  }

  /**
   * The link an address is, if it is one.
   *
   * @throws IllegalArgumentException if Telegram would drop its payload
   */
  static Optional<DeepLink> of(String address) {
    Matcher app = APP.matcher(address.strip());
    if (app.matches()) {
      Map<String, String> query = query(app.group("query"));
      boolean open = app.group("verb").equalsIgnoreCase("resolve");
      String name =
          open ? query.getOrDefault("domain", "") : "-100" + query.getOrDefault("channel", "");
      return link(name, query.getOrDefault("post", ""), query);
    }
    Matcher web = WEB.matcher(address.strip());
    if (!web.matches()) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(web.group("name")).orElseGet(() -> "-100" + web.group("id"));
    return link(name, part(web, "message"), query(part(web, "query")));
  }

  private static Optional<DeepLink> link(String name, String message, Map<String, String> query) {
    Kind kind = kind(query);
    String payload =
        switch (kind) {
          case START -> query.getOrDefault("start", "");
          case GROUP -> query.getOrDefault("startgroup", "");
          case CHANNEL, CHAT -> "";
        };
    if (!payload.matches("[A-Za-z0-9_-]{0,64}")) {
      throw new IllegalArgumentException(
          "Telegram drops the payload " + payload + ": it takes 1 to 64 of A-Z a-z 0-9 _ -");
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DeepLink(
                kind,
                name,
                number(message),
                payload,
                kind == Kind.GROUP || kind == Kind.CHANNEL ? rights(query) : Set.of()));
  }

  private static Kind kind(Map<String, String> query) {
    if (query.containsKey("startchannel")) {
      return Kind.CHANNEL;
    }
    if (query.containsKey("startgroup")) {
      return Kind.GROUP;
    }
    return query.containsKey("start") ? Kind.START : Kind.CHAT;
  }

  private static Set<String> rights(Map<String, String> query) {
    Set<String> rights = new LinkedHashSet<>();
    for (String each : query.getOrDefault("admin", "").split("[ +]", -1)) {
      if (RIGHTS.contains(each)) {
        rights.add("can_" + each);
      }
    }
    return rights;
  }

  private static Map<String, String> query(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : query.split("&", -1)) {
      String[] pair = each.split("=", 2);
      String value = pair.length == 1 ? "" : pair[1];
      values.putIfAbsent(pair[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return values;
  }

  private static String part(Matcher matcher, String name) {
    return Optional.ofNullable(matcher.group(name)).orElse("");
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
