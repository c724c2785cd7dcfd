package zhuanlan.sandbox;

import java.time.Duration;

/** Something that goes wrong on the way (§6.3). */
public sealed interface Fault {

  /** The call is not done; this is answered. */
  record Refused(int code, String description) implements Fault {}

  /** Told to wait; the call is not done. */
  record TooMany(Duration retryAfter) implements Fault {}

  /** A page of a gateway instead of JSON; the call is not done. */
  record Html(int code) implements Fault {}

  /**
   * The connection breaks without an answer.
   *
   * @param done claims that the call is done all the same
   */
  record Cut(boolean done) implements Fault {}

  /** The call is done, and yet this is answered: for results that are in doubt. */
  record DoneButRefused(int code, String description) implements Fault {}

  /** {@code 500 Internal Server Error}; the call is not done. */
  static Fault serverError() {
    return new Refused(500, "Internal Server Error");
  }

  /** {@code 429} with a number of seconds. */
  static Fault tooMany(long seconds) {
    return new TooMany(Duration.ofSeconds(seconds));
  }

  /** The connection breaks before anything is done. */
  static Fault cutBefore() {
    return new Cut(false);
  }

  /** The connection breaks after the call is done. */
  static Fault cutAfter() {
    return new Cut(true);
  }
}
