package zhuanlan.page;

import java.time.ZoneId;

/**
 * How things are said to a chat.
 *
 * @param texts the bot's own words, in the chat's language
 * @param zone on whose clock times are told
 * @param pictures claims that pictures are shown
 * @param lists the format of lists and digests
 * @param articles the format of an article that is opened
 */
public record Manner(Texts texts, ZoneId zone, boolean pictures, Format lists, Format articles) {

  /** The text of a key in the chat's language. See {@link Texts#say}. */
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }
}
