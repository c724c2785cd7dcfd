package zhuanlan.delivery;

import java.util.Optional;

/**
 * Remembers under which {@code file_id} Telegram keeps a picture that was uploaded once (bot-api.md
 * §3.1). Thread-safe.
 */
public interface Pictures {

  /**
   * Telegram's id of a picture.
   *
   * @param key names the picture's content: an address, or a hash over what a contact sheet shows
   */
  Optional<String> fileId(String key);

  /** Telegram keeps the picture under this id. */
  void remember(String key, String fileId);

  /** The id is refused; the picture must be uploaded again. */
  void forget(String key);
}
