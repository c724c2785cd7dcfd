package zhuanlan.page;

import java.util.Optional;

/**
 * Keeps command lines that are too long for a button (64 bytes, bot-api.md §9) under a short id.
 * Kept for ever, so old buttons go on working. Thread-safe.
 */
public interface Shortcuts {

  /**
   * The id of this command line, the same for the same line: at most 16 ASCII letters and digits.
   */
  String idOf(String command);

  /** The command line behind an id; empty when the id was never given out. */
  Optional<String> commandOf(String id);
}
