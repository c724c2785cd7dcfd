package zhuanlan.bot.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows a command, such as {@code 小程序 </read 12 p1> p2}.
 *
 * @param text the words, stripped, without what follows
 * @param back the command line of the page that stood in this message before and comes back by a
 *     button; null for none. Only pages to read are gone back to: whoever writes such a line must
 *     not have others do something by that button
 * @param page from 1, the page that the arrows ask for
 * @param turned claims that a page was asked for: an arrow was pressed
 */
record Words(String text, @Nullable String back, int page, boolean turned) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<text>.*?)"
              + "(?:(?:^|\\s)<(?<back>/(?:latest|topic|column|saved|read)(?:\\s.*)?)>)?"
              + "(?:(?:^|\\s)p(?<page>\\d{1,4}))?",
          Pattern.DOTALL);

  static Words of(String argument) {
    Matcher line = LINE.matcher(argument);
    if (!line.matches()) {
      return new Words(argument, null, 1, false);
    }
    String page = line.group("page");
    return new Words(
        line.group("text").strip(),
        line.group("back"),
        page == null ? 1 : Math.max(1, Integer.parseInt(page)),
        page != null);
  }

  /** A command line that keeps the way back. */
  static String withBack(String line, @Nullable String back) {
    return back == null ? line : line + " <" + back + ">";
  }

  /** A command line that asks for a page. */
  static String onPage(String line, int page) {
    return line + " p" + page;
  }
}
