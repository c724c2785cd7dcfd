package zhuanlan.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Articles that their authors keep from readers: drafts, and posts behind a password. */
final class Withheld {

  private static final Set<String> NO = Set.of("false", "no", "off", "null", "~");

  private Withheld() {}

  /** Why the article is not shown, with the line that says so; empty when it may be. */
  static Optional<String> why(FrontMatter front) {
    for (String key : List.of("password", "encrypt", "encrypted", "secret")) {
      if (front.texts(key).stream().anyMatch(Withheld::isSaid)) {
        return Optional.of(
            said(
                front,
                key,
                "protected",
                key.equals("password") ? "gives a password" : "says " + key));
      }
    }
    if (front.text("published").filter(Withheld::isNo).isPresent()) {
      return Optional.of(said(front, "published", "draft", "says published: false"));
    }
    if (front.says("layout", "draft")) {
      return Optional.of(said(front, "layout", "draft", "says layout: draft"));
    }
    return front.text("draft").filter(Withheld::isSaid).isPresent()
        ? Optional.of(said(front, "draft", "draft", "says draft: true"))
        : Optional.empty();
  }

  private static String said(FrontMatter front, String key, String what, String how) {
    return what + ": line " + front.line(key) + " " + how;
  }

  private static boolean isSaid(String value) {
    return !value.isEmpty() && !isNo(value);
  }

  private static boolean isNo(String value) {
    return NO.contains(value.toLowerCase(Locale.ROOT));
  }
}
