package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is odd in real stores, one file an oddity under {@code src/test/resources/oddities}: its
 * name, the path in the store, the file ({@code ␠} is a blank that editors would cut off), and what
 * comes of it.
 */
class OdditiesTest {

  private static final Path FOLDER = Path.of("src/test/resources/oddities");
  private static final String LINE = "\n=====\n";

  @TempDir Path root;

  static Stream<Named<Path>> oddities() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(OdditiesTest::named).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void an_oddity_is_read_as_it_is_meant(Path oddity) throws IOException {
    String[] parts = Files.readString(oddity).split(LINE, -1);
    String path = parts[0].substring(parts[0].indexOf("\nfile: ") + 7);
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, parts[1].replace('␠', ' '));
    assertThat(ArticleFile.isArticle(path)).isTrue();
    assertThat(told(ArticleFile.read(root, path, Written.SHANGHAI))).isEqualTo(parts[2]);
  }

  /** What came of a file, a line for each thing there is. */
  private static String told(Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      return reading instanceof Reading.Skipped skipped
          ? "skipped  " + skipped.why() + "\n"
          : "failed   " + ((Reading.Failed) reading).problem() + "\n";
    }
    Article article = read.article();
    StringBuilder told = new StringBuilder();
    line(told, "title    ", article.title());
    line(told, "section  ", article.section());
    line(told, "column   ", article.column());
    line(told, "tags     ", article.tags().isEmpty() ? null : article.tags());
    line(told, "writer   ", article.byline().writer());
    line(told, "time     ", article.published());
    line(told, "picture  ", article.thumbnail());
    line(told, "link     ", article.link());
    line(told, "excerpt  ", article.excerpt());
    Outline.of(article.body().blocks()).forEach(block -> line(told, "body     ", block));
    article.repairs().forEach(repair -> line(told, "repair   ", repair));
    return told.toString();
  }

  private static void line(StringBuilder told, String what, @Nullable Object value) {
    if (value != null) {
      told.append(what).append(value).append('\n');
    }
  }

  private static Named<Path> named(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return Named.of(lines.get(0).substring("what: ".length()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
