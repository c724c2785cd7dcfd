package zhuanlan.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param section the first category; null for none
 * @param column the last one; what follows the section is one name when it has several parts, as
 *     feeds write {@code 新浪专栏 - 创事记} and {@code 新浪专栏}, {@code 创事记} for the same column
 */
record Categories(@Nullable String section, @Nullable String column) {

  static Categories of(FrontMatter front) {
    List<String> names = names(front, "categories");
    if (names.isEmpty()) {
      names = names(front, "category");
    }
    if (names.isEmpty()) {
      return new Categories(null, null);
    }
    String column =
        names.size() == 1 ? names.get(0) : String.join(" - ", names.subList(1, names.size()));
    return new Categories(names.get(0), column);
  }

  /** Of several paths, as Hexo writes them ({@code - [技术, Java]}), the first. */
  private static List<String> names(FrontMatter front, String key) {
    List<String> first =
        front.entries(key).stream().findFirst().map(Categories::notBlank).orElse(List.of());
    return first.size() > 1 ? first : notBlank(front.texts(key));
  }

  private static List<String> notBlank(List<String> names) {
    return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }
}
