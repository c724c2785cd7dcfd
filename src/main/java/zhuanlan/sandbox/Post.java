package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message as the server keeps it: what Telegram would show the bot, and when it last changed. */
final class Post {

  private final int id;
  private final long author;
  private ObjectNode json;
  private long version;
  private boolean deleted;

  Post(int id, long author, ObjectNode json, long version) {
    this.id = id;
    this.author = author;
    this.json = json;
    this.version = version;
  }

  int id() {
    return id;
  }

  /** The real author, whatever the message shows. */
  long author() {
    return author;
  }

  ObjectNode json() {
    return json;
  }

  long version() {
    return version;
  }

  boolean deleted() {
    return deleted;
  }

  void replace(ObjectNode changed, long when) {
    json = changed;
    version = when;
  }

  void delete(long when) {
    deleted = true;
    version = when;
  }
}
