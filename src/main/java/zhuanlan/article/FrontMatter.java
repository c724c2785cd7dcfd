package zhuanlan.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The fields of a front matter. One that is no YAML is read from its line and stops no other. */
final class FrontMatter {

  private static final int DEEPEST = 8;
  private static final int MOST_VALUES = 100;
  private static final int LONGEST_VALUE = 4000;

  /** So many fields are read as YAML one by one, those after them as they are written. */
  private static final int MOST_ALONE = 200;

  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  private FrontMatter() {}

  static FrontMatter of(Source source, Repairs repairs) {
    FrontMatter front = new FrontMatter();
    List<Field> fields = Field.of(source);
    for (Field field : fields) {
      Field before = front.fields.putIfAbsent(field.key(), field);
      if (before != null) {
        repairs.add(
            field.line(),
            field.key() + " is written before, in line " + before.line() + "; delete one of them");
      }
    }
    Optional<Map<?, ?>> whole = Yaml.read(String.join("\n", source.front()));
    if (whole.isPresent()) {
      front.take(whole.get());
    } else {
      fields.stream().limit(MOST_ALONE).forEach(field -> front.takeAlone(field, repairs));
      fields.stream().skip(MOST_ALONE).forEach(front::takeAsWritten);
    }
    return front;
  }

  /** As it is written; empty when there is no such field. */
  Optional<Field> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** Where a field stands in the file; 0 when it does not. */
  int line(String key) {
    return field(key).map(Field::line).orElse(0);
  }

  /** The first value of a field that is not blank; empty when there is none. */
  Optional<String> text(String key) {
    return texts(key).stream().filter(text -> !text.isEmpty()).findFirst();
  }

  /** The values of a field, those of lists in lists one after the other, blank ones too. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    flatten(values.get(key), texts, 0);
    return texts;
  }

  /** The entries of a list field, each with the values in it; one entry for a single value. */
  List<List<String>> entries(String key) {
    if (!(values.get(key) instanceof List<?> list)) {
      return List.of(texts(key));
    }
    List<List<String>> entries = new ArrayList<>();
    for (Object entry : list.subList(0, Math.min(list.size(), MOST_VALUES))) {
      List<String> texts = new ArrayList<>();
      flatten(entry, texts, 1);
      entries.add(texts);
    }
    return entries;
  }

  /** Claims that the field could be read as YAML. */
  boolean isYaml(String key) {
    return !broken.contains(key);
  }

  /** Claims that the field says just this, in any case. */
  boolean says(String key, String answer) {
    return text(key).filter(text -> text.equalsIgnoreCase(answer)).isPresent();
  }

  private void take(Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          if (key instanceof String name && value != null) {
            put(name.toLowerCase(Locale.ROOT), value);
          }
        });
  }

  private void takeAlone(Field field, Repairs repairs) {
    Optional<Map<?, ?>> alone = Yaml.read(field.yaml());
    if (alone.isPresent()) {
      take(alone.get());
      return;
    }
    takeAsWritten(field);
    if (!field.key().equals("title")) {
      repairs.add(
          field.line(),
          field.key()
              + " is no YAML; read as "
              + Repairs.quoted(String.join(", ", texts(field.key())))
              + ", put it in quotes");
    }
  }

  private void takeAsWritten(Field field) {
    put(field.key(), field.plainly());
    broken.add(field.key());
  }

  /** Of fields that are written twice the first counts that says something. */
  private void put(String key, Object value) {
    values.merge(key, value, (before, after) -> before.equals("") ? after : before);
  }

  private static void flatten(@Nullable Object value, List<String> into, int depth) {
    if (depth > DEEPEST || into.size() >= MOST_VALUES) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(each -> flatten(each == null ? "" : each, into, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> flatten(each, into, depth + 1));
    } else if (value != null) {
      String text = value.toString();
      into.add(Spaces.collapse(Parser.unescapeEntities(start(text), true)));
    }
  }

  private static String start(String text) {
    if (text.length() <= LONGEST_VALUE) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
    return text.substring(0, LONGEST_VALUE - (inside ? 1 : 0));
  }
}
