package zhuanlan.telegram;

/** A way to get a picture to Telegram, the best first. */
enum Step {
  /** As Telegram keeps it. */
  KEPT,
  /** Fetched by the bot and uploaded. */
  FETCHED,
  /** By address. */
  ELSEWHERE
}
