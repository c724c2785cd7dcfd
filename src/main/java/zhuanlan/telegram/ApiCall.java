package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * A method of the Bot API and what is handed to it.
 *
 * @param files files that the parameters refer to as {@code attach://} and their names
 */
record ApiCall(String method, ObjectNode parameters, List<Upload> files) {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  ApiCall {
    files = List.copyOf(files);
  }

  ApiCall(String method, ObjectNode parameters) {
    this(method, parameters, List.of());
  }

  static ApiCall of(BotApiMethod<?> method) {
    ObjectNode parameters = Json.write(method);
    parameters.remove("method");
    return new ApiCall(method.getMethod(), parameters);
  }

  /** The body of its request, made anew at every call. */
  RequestBody body() {
    if (files.isEmpty()) {
      return RequestBody.create(parameters.toString(), JSON);
    }
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    for (Map.Entry<String, JsonNode> each : parameters.properties()) {
      JsonNode value = each.getValue();
      form.addFormDataPart(each.getKey(), value.isValueNode() ? value.asText() : value.toString());
    }
    files.forEach(
        file ->
            form.addFormDataPart(
                file.name(), file.name(), RequestBody.create(file.bytes(), BYTES)));
    return form.build();
  }

  /** A file to upload, under a name of plain ASCII that is unique in its call. */
  static final class Upload {
    private final String name;
    private final byte[] bytes;

    /** Takes the bytes over: a message may carry many pictures, and memory is short. */
    Upload(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    /** How many bytes it holds. */
    int size() {
      return bytes.length;
    }

    private byte[] bytes() {
      return bytes;
    }
  }
}
