package zhuanlan.bot.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows a command that may be about another chat: {@code @mychannel 3 pause}.
 *
 * @param room the {@code @name}; null when there is none
 * @param rest what follows it, stripped
 */
record RoomWords(@Nullable String room, String rest) {

  private static final Pattern ROOM = Pattern.compile("(@\\w{4,32})(?:\\s+(.*))?", Pattern.DOTALL);

  static RoomWords of(String argument) {
    Matcher words = ROOM.matcher(argument.strip());
    if (!words.matches()) {
      return new RoomWords(null, argument.strip());
    }
    String rest = words.group(2);
    return new RoomWords(words.group(1), rest == null ? "" : rest.strip());
  }
}
