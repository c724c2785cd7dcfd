package zhuanlan.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import zhuanlan.article.Block;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Button;
import zhuanlan.page.Part;

/**
 * Values as JSON. Members of a sealed set carry their simple name as {@code "is"}; new members are
 * taken in by themselves.
 */
final class Json {

  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be kept: " + value.getClass().getName(), e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new NotUnderstood("is no longer understood as " + type.getName(), e);
    }
  }

  /** Of JSON in UTF-8. */
  static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new NotUnderstood("is no longer understood as " + type.getName(), e);
    }
  }

  /** For a value whose type is a sealed set: with its name. */
  static <T> String of(T value, Class<T> type) {
    try {
      return MAPPER.writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be kept: " + value.getClass().getName(), e);
    }
  }

  static List<String> strings(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException e) {
      throw new NotUnderstood("is no longer understood as a list: " + json, e);
    }
  }

  /** An array that SQL takes apart with {@code json_each}. */
  static String array(Collection<?> values) {
    return of(values);
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    for (Class<?> set : List.of(Block.class, Part.class, Button.class, Parcel.Act.class)) {
      builder.addMixIn(set, Named.class);
      for (Class<?> member : set.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(member, member.getSimpleName()));
      }
    }
    return builder.build();
  }

  /** What was kept by another version, or was damaged. */
  static final class NotUnderstood extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NotUnderstood(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Stands in for annotations on the sealed sets, which know nothing of JSON. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}
}
