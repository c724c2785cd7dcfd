package zhuanlan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.article.ArticleFile;
import zhuanlan.catalog.FileRecord;
import zhuanlan.intake.CrawledFile.Generation;

/**
 * Files spoilt at random never stop an import, and none is lost: {@code mvn -Pslow test} spoils a
 * hundred thousand. A failure names the file's number, which makes the file again.
 */
class MutationTest {

  private static final long SEED = 20_210_319;
  private static final int BATCH = 500;

  @TempDir Path folder;

  @Test
  void a_thousand_spoilt_files() throws IOException {
    spoil(1_000);
  }

  @Test
  @Tag("slow")
  void a_hundred_thousand_spoilt_files() throws IOException {
    spoil(100_000);
  }

  private void spoil(int files) throws IOException {
    List<byte[]> sound = sound();
    for (int from = 0; from < files; from += BATCH) {
      List<String> paths = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) {
        String path = "栏目" + i % 7 + "/" + name(i) + (i % 11 == 0 ? ".html" : ".md");
        byte[] file = sound.get(new Random(SEED - i).nextInt(sound.size()));
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), new Mutation(SEED + i).of(file));
        paths.add(path);
      }
      check(paths);
      for (String path : paths) {
        Files.delete(folder.resolve(path));
      }
    }
  }

  private void check(List<String> paths) throws IOException {
    HeldArticles articles = new HeldArticles();
    Report report = new Importer(folder, ZoneId.of("Asia/Shanghai"), articles).run(false);

    assertThat(report.files()).isEqualTo(paths.size());
    assertThat(report.read())
        .extracting(FileRecord::path)
        .containsExactlyInAnyOrderElementsOf(paths);
    assertThat(report.problems())
        .noneMatch(it -> it.what().contains("report it"))
        .noneMatch(it -> it.what().contains("understood"));
    assertThat(articles.shown()).hasSize((int) report.count(FileRecord.Fate.LOADED));
    assertThat(articles.shown().values())
        .allSatisfy(
            it ->
                assertThat(it.article().title())
                    .as(it.file().path())
                    .isNotBlank()
                    .doesNotContain("spoilt-"));
    assertThat(articles.files().keySet()).isEqualTo(new TreeSet<>(paths));
  }

  private static String name(int number) {
    return "spoilt-%06d".formatted(number);
  }

  /** The sample articles, the fixtures of other tests, and files of every generation of crawls. */
  private static List<byte[]> sound() throws IOException {
    List<byte[]> sound = new ArrayList<>();
    for (Path root : List.of(Path.of("articles"), Path.of("src/test/resources"))) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            if (ArticleFile.isArticle(String.valueOf(file.getFileName()))) {
              sound.add(Files.readAllBytes(file));
            }
          }
        }
      }
    }
    for (Generation generation : Generation.values()) {
      for (int i = 0; i < 3; i++) {
        List<String> text = MadeUpText.paragraphs(i, 6);
        sound.add(
            CrawledFile.of(generation, "老店之" + i, "Fri, 19 Mar 2021 09:04:25 GMT", text)
                .text()
                .getBytes(UTF_8));
      }
    }
    return sound;
  }
}
