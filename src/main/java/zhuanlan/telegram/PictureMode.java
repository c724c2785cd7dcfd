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
  OFF;

  /** Claims that pictures may take this way. */
  boolean allows(Step step) {
    return switch (this) {
      case AUTO -> true;
      case URL -> step != Step.FETCHED;
      case UPLOAD -> step != Step.ELSEWHERE;
      case OFF -> false;
    };
  }
}
