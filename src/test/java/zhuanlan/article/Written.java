package zhuanlan.article;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Articles as tests write them, read without a disk. */
final class Written {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private Written() {}

  /** What comes of a file with this text. */
  static Reading file(String path, String text) {
    return new ArticleReader(Path.of("no-such-store"), path, SHANGHAI, new Repairs(path))
        .read(text);
  }

  /** The article in a {@code .md} file with this text. */
  static Article article(String text) {
    Reading reading = file("栏目/a.md", text);
    if (reading instanceof Reading.Read read) {
      return read.article();
    }
    throw new AssertionError("no article: " + reading);
  }

  /** The article with these lines of front matter and a line of text. */
  static Article front(String... lines) {
    return article("---\n" + String.join("\n", lines) + "\n---\n\n<p>正文第一句。第二句。</p>\n");
  }

  /** The article with this body. */
  static Article body(String body) {
    return article("---\ntitle: 题目\n---\n\n" + body);
  }

  /** The blocks of this body, each as a line; see {@link Outline}. */
  static List<String> outline(String body) {
    return Outline.of(body(body).body().blocks());
  }

  /** What the repairs say, each with its line. */
  static List<String> repairs(Article article) {
    return article.repairs().stream().map(each -> each.line() + ": " + each.what()).toList();
  }
}
