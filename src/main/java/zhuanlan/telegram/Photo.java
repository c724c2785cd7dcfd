package zhuanlan.telegram;

import zhuanlan.telegram.ApiCall.Upload;

/** A photo as it is handed to Telegram (bot-api.md §3.1). */
sealed interface Photo {

  /**
   * One that Telegram keeps.
   *
   * @param key names what it shows
   */
  record Kept(String key, String fileId) implements Photo {}

  /**
   * One that is uploaded.
   *
   * @param key names what it shows
   */
  record Fresh(String key, Upload file) implements Photo {}

  /** One that Telegram shall fetch. */
  record Elsewhere(String address) implements Photo {}
}
