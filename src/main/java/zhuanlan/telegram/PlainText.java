package zhuanlan.telegram;

import java.util.regex.Pattern;

/** Takes Telegram's HTML (bot-api.md §1) apart again. */
final class PlainText {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  private PlainText() {}

  /** The text that a reader would see. */
  static String of(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
