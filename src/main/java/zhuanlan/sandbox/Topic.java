package zhuanlan.sandbox;

/**
 * A forum's topic; its id is that of the message that made it. The general topic has id 1.
 *
 * @param closed claims that only administrators may write
 */
record Topic(int id, String name, boolean closed) {

  static final int GENERAL = 1;

  Topic closedNow(boolean closes) {
    return new Topic(id, name, closes);
  }
}
