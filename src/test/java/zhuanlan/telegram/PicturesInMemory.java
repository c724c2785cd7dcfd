package zhuanlan.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhuanlan.delivery.Pictures;

/** A map. */
final class PicturesInMemory implements Pictures {

  final Map<String, String> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<String> fileId(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public void remember(String key, String fileId) {
    kept.put(key, fileId);
  }

  @Override
  public void forget(String key) {
    kept.remove(key);
  }
}
