package zhuanlan.bot;

import zhuanlan.page.Page;

/** What the bot does about a request. */
public sealed interface Reply {

  /** A new message. */
  record Say(Page page) implements Reply {}

  /** The message whose button was pressed becomes this page; for what was typed, a new message. */
  record Show(Page page) implements Reply {}

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
