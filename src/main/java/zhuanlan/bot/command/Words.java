package zhuanlan.bot.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows a command, with the page that the arrows under a list ask for.
 *
 * @param text the words, stripped, without the page
 * @param page from 1
 * @param turned claims that a page was asked for: an arrow was pressed
 */
record Words(String text, int page, boolean turned) {

  private static final Pattern PAGE = Pattern.compile("(.*?)(?:^|\\s)p(\\d{1,4})", Pattern.DOTALL);

  static Words of(String argument) {
    Matcher matcher = PAGE.matcher(argument);
    return matcher.matches()
        ? new Words(matcher.group(1).strip(), Math.max(1, Integer.parseInt(matcher.group(2))), true)
        : new Words(argument, 1, false);
  }
}
