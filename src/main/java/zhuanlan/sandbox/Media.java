package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns what a call names as a file into one the server keeps: file_id, address or upload (§3.1).
 */
final class Media {

  private final Files files;

  Media(Files files) {
    this.files = files;
  }

  /**
   * The part of a message that is the file. May fetch an address, so not under the gate.
   *
   * @param type photo or document
   * @param reference the field's text; empty if the file came as the field itself
   * @param field the parameter it was in
   */
  ObjectNode content(String type, String reference, String field, Params params) {
    ObjectNode content = Json.object();
    if (type.equals("photo")) {
      content.set("photo", photo(reference, field, params).photoSizes());
    } else {
      content.set("document", document(reference, field, params).document());
    }
    return content;
  }

  private StoredFile photo(String reference, String field, Params params) {
    if (isUpload(reference)) {
      Upload upload = upload(reference, field, "photo", params);
      return files.photo(upload.name(), upload.bytes());
    }
    return isAddress(reference)
        ? files.photo("photo", Fetching.photo(reference))
        : files.photo(reference);
  }

  private StoredFile document(String reference, String field, Params params) {
    if (isUpload(reference)) {
      Upload upload = upload(reference, field, "document", params);
      return files.document(upload.name(), upload.bytes());
    }
    if (isAddress(reference)) {
      throw Refusal.bad("failed to get HTTP URL content");
    }
    return files.document(reference);
  }

  static boolean isUpload(String reference) {
    return reference.isEmpty() || reference.startsWith("attach://");
  }

  private static boolean isAddress(String reference) {
    return reference.contains(".");
  }

  private static Upload upload(String reference, String field, String type, Params params) {
    String part = reference.isEmpty() ? field : reference.substring("attach://".length());
    return params
        .upload(part)
        .orElseThrow(() -> Refusal.bad("there is no " + type + " in the request"));
  }
}
