package zhuanlan.telegram;

/** How pictures get to Telegram. */
public enum PictureMode {
  /** Fetched by the bot and uploaded, else by address. */
  AUTO,
  /** By address: Telegram fetches them. */
  URL,
  /** Fetched by the bot and uploaded, never by address. */
  UPLOAD,
  /** Not at all. */
  OFF
}
