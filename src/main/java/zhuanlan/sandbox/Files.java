package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All files of the sandbox; the same bytes are kept once and known by the same ids. */
final class Files {

  private static final int DOWNLOAD_BYTES = 20 * 1024 * 1024;
  private static final int KEY = 32;

  private final Gate gate;
  private final Map<String, StoredFile> byKey = new LinkedHashMap<>();

  Files(Gate gate) {
    this.gate = gate;
  }

  /**
   * Keeps a photo.
   *
   * @throws Refusal if Telegram would not take it
   */
  StoredFile photo(String name, byte[] bytes) {
    return keep("photos", name, bytes, Picture.checked(bytes));
  }

  StoredFile document(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.bad("file must be non-empty");
    }
    return keep("documents", name, bytes, new Picture(0, 0));
  }

  private StoredFile keep(String folder, String name, byte[] bytes, Picture size) {
    String key = key(folder, bytes);
    Picture.Kind kind = Picture.kind(bytes);
    return gate.hold(
        () ->
            byKey.computeIfAbsent(
                key,
                it -> {
                  String path = folder + "/file_" + byKey.size() + '.' + kind.extension();
                  return new StoredFile(it, name, path, kind, size, bytes);
                }));
  }

  /** The photo of a file_id. */
  StoredFile photo(String fileId) {
    StoredFile file =
        find(fileId).orElseThrow(() -> Refusal.bad("wrong file identifier/HTTP URL specified"));
    if (!file.path().startsWith("photos/")) {
      throw Refusal.bad("can't use file of type Document as Photo");
    }
    return file;
  }

  StoredFile document(String fileId) {
    StoredFile file =
        find(fileId).orElseThrow(() -> Refusal.bad("wrong file identifier/HTTP URL specified"));
    if (!file.path().startsWith("documents/")) {
      throw Refusal.bad("can't use file of type Photo as Document");
    }
    return file;
  }

  /** What getFile tells. */
  ObjectNode info(String fileId) {
    StoredFile file = find(fileId).orElseThrow(() -> Refusal.bad("invalid file_id"));
    if (file.bytes().length > DOWNLOAD_BYTES) {
      throw Refusal.bad("file is too big");
    }
    return Json.object()
        .put("file_id", fileId)
        .put("file_unique_id", "AQAD" + file.key().substring(0, 11))
        .put("file_size", file.bytes().length)
        .put("file_path", file.path());
  }

  Optional<StoredFile> byPath(String path) {
    return gate.hold(
        () -> byKey.values().stream().filter(it -> it.path().equals(path)).findFirst());
  }

  /** Makes all file_ids worthless. */
  void forget() {
    gate.run(byKey::clear);
  }

  Optional<StoredFile> find(String fileId) {
    int end = fileId.length() - 1;
    return end < KEY
        ? Optional.empty()
        : gate.hold(() -> Optional.ofNullable(byKey.get(fileId.substring(end - KEY, end))));
  }

  private static String key(String folder, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) folder.charAt(0));
      byte[] hash = digest.digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, KEY);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
