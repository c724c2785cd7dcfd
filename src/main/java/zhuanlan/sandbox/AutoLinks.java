package zhuanlan.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Telegram makes tappable by itself: addresses, commands, names and tags (§1.5). */
final class AutoLinks {

  private static final String BORDER = "(?<![\\p{L}\\p{N}_/<>@#])";
  private static final Pattern FOUND =
      Pattern.compile(
          BORDER
              + "(?:(?<url>https?://[^\\s<>\"，。；！？、）】》]+[^\\s<>\"，。；！？、）】》.,;:!?)])"
              + "|(?<command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![/<>@])"
              + "|(?<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?![A-Za-z0-9_])"
              + "|(?<hashtag>#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*))");

  private AutoLinks() {}

  /** All entities of a text: those given and, where these leave room, those found. */
  static Formatted found(Formatted given) {
    List<Entity> all = new ArrayList<>(given.entities());
    Matcher matcher = FOUND.matcher(given.text());
    while (matcher.find()) {
      Entity entity =
          new Entity(type(matcher), matcher.start(), matcher.end() - matcher.start(), null);
      if (given.entities().stream().noneMatch(it -> closesRoom(it) && it.touches(entity))) {
        all.add(entity);
      }
    }
    all.sort(Comparator.comparingInt(Entity::offset).thenComparing(it -> -it.length()));
    return new Formatted(given.text(), all);
  }

  private static boolean closesRoom(Entity entity) {
    return switch (entity.type()) {
      case "code", "pre", "text_link", "text_mention", "bot_command", "url", "mention" -> true;
      default -> false;
    };
  }

  private static String type(Matcher matcher) {
    if (matcher.group("url") != null) {
      return "url";
    }
    if (matcher.group("command") != null) {
      return "bot_command";
    }
    return matcher.group("mention") != null ? "mention" : "hashtag";
  }
}
