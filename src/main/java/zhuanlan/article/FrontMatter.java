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
  private static final int MOST_FIELDS = 200;
  private static final int LONGEST_VALUE = 4000;

  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  private FrontMatter() {}

  static FrontMatter of(Source source, Repairs repairs) {
    FrontMatter front = new FrontMatter();
    List<Field> fields = Field.of(source);
    fields.forEach(field -> front.fields.putIfAbsent(field.key(), field));
    Optional<Object> whole = Yaml.read(String.join("\n", source.front()));
    if (whole.isPresent() && whole.get() instanceof Map<?, ?> map) {
      front.take(map);
    } else {
      fields.stream().limit(MOST_FIELDS).forEach(field -> front.takeAlone(field, repairs));
      if (fields.size() > MOST_FIELDS) {
        repairs.add(
            fields.get(MOST_FIELDS).line(),
            "the front matter has too many fields; left out from here");
      }
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
          if (key != null && value != null) {
            values.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), value);
          }
        });
  }

  private void takeAlone(Field field, Repairs repairs) {
    Optional<Object> alone = Yaml.read(field.yaml());
    if (alone.isPresent() && alone.get() instanceof Map<?, ?> map) {
      take(map);
      return;
    }
    values.putIfAbsent(field.key(), field.plainly());
    broken.add(field.key());
    if (!field.key().equals("title")) {
      repairs.add(
          field.line(), field.key() + " is no YAML and was read as written; put it in quotes");
    }
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
      String start = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
      into.add(Spaces.collapse(Parser.unescapeEntities(start, true)));
    }
  }
}
