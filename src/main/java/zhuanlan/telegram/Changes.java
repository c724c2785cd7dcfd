package zhuanlan.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import zhuanlan.delivery.Parcel.Act;
import zhuanlan.page.Message;

/**
 * What has become of messages that were changed lately. Whoever presses a button twice, or beside
 * somebody else, speaks of the message as it was: by now it may be a photo, or another may have
 * taken its place. Thread-safe.
 */
final class Changes {

  private static final int MOST = 10_000;
  private static final int LONGEST_WAY = 100;

  private final Cache<Place, Act.Edit> changes = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<Place, Long> contents = Caffeine.newBuilder().maximumSize(MOST).build();

  /** The act upon what the message is now. */
  Act now(long chat, Act act) {
    Act now = act;
    for (int i = 0; i < LONGEST_WAY && now instanceof Act.Edit edit; i++) {
      Act.@Nullable Edit next = changes.getIfPresent(new Place(chat, edit.message()));
      if (next == null || next.equals(edit)) {
        return now;
      }
      now = next;
    }
    return now;
  }

  /** A message was changed: into this one, which may be another. */
  void became(long chat, int message, Act.Edit now) {
    changes.put(new Place(chat, message), now);
  }

  /** A message says this now. */
  void says(long chat, int message, Message content) {
    contents.put(new Place(chat, message), fingerprint(content));
  }

  /** Claims that a message would be changed into what it is. */
  boolean isVain(long chat, Act.Edit edit, Message content) {
    return Long.valueOf(fingerprint(content))
        .equals(contents.getIfPresent(new Place(chat, edit.message())));
  }

  private static long fingerprint(Message content) {
    return ((long) content.hashCode() << Integer.SIZE) | content.toString().length();
  }

  /** A message in a chat. */
  private record Place(long chat, int message) {}
}
