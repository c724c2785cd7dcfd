package zhuanlan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * A method of the Bot API and what is handed to it.
 *
 * @param file a file that the parameters refer to as {@code attach://} and its name; null for none
 */
record ApiCall(String method, ObjectNode parameters, @Nullable Upload file) {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  static ApiCall of(BotApiMethod<?> method) {
    ObjectNode parameters = Json.write(method);
    parameters.remove("method");
    return new ApiCall(method.getMethod(), parameters, null);
  }

  /** The body of its request, made anew at every call. */
  RequestBody body() {
    if (file == null) {
      return RequestBody.create(parameters.toString(), JSON);
    }
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    for (Map.Entry<String, JsonNode> each : parameters.properties()) {
      JsonNode value = each.getValue();
      form.addFormDataPart(each.getKey(), value.isValueNode() ? value.asText() : value.toString());
    }
    return form.addFormDataPart(file.name(), file.name(), RequestBody.create(file.bytes(), BYTES))
        .build();
  }

  /** A file to upload, under a name of plain ASCII. */
  static final class Upload {
    private final String name;
    private final byte[] bytes;

    Upload(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }

    String name() {
      return name;
    }

    private byte[] bytes() {
      return bytes;
    }
  }
}
