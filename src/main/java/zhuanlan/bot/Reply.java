package zhuanlan.bot;

import zhuanlan.page.Format;
import zhuanlan.page.Page;

/** What the bot does about a request. */
public sealed interface Reply {

  /**
   * A new message.
   *
   * @param format how it is written, if it can be
   */
  record Say(Page page, Format format) implements Reply {
    /** A classic message: whatever is short. */
    public Say(Page page) {
      this(page, Format.CLASSIC);
    }
  }

  /**
   * The message whose button was pressed becomes this page; for what was typed, a new message.
   *
   * @param format how it is written, if it can be
   */
  record Show(Page page, Format format) implements Reply {
    /** A classic message: whatever is short. */
    public Show(Page page) {
      this(page, Format.CLASSIC);
    }
  }

  /**
   * A short note over the chat for a press; for what was typed, a new message. At most 200
   * characters.
   */
  record Toast(String text) implements Reply {}

  /**
   * Work that takes a while and tells its own end: it begins once the note is on its way, so that
   * nobody reads of the end before the beginning.
   *
   * @param text a note as in {@link Toast}
   * @param work begins it; returns at once
   */
  record Begin(String text, Runnable work) implements Reply {}

  /** Nothing: it was not meant for the bot. */
  record Silence() implements Reply {}
}
