package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.catalog.AliasFile;
import zhuanlan.catalog.FileRecord.Fate;
import zhuanlan.intake.CrawledFile.Generation;

/** What recurs in the articles of a column is learned, and taken out of all of them. */
class LearningTest {

  private static final String PLEA = "读者群每周五晚上开门，想进来的人请找编辑部的小周。";
  private static final String QR = "<img src=\"https://img.example.org/tail/qr.jpg?v=%d\">";

  @TempDir Path folder;
  private HeldArticles articles = new HeldArticles();
  private long written;

  @Test
  void a_picture_at_the_end_of_eight_articles_is_no_part_of_them() throws IOException {
    for (int i = 0; i < 8; i++) {
      write(i, with(text(i), 10, QR.formatted(i)));
    }

    Report report = run();

    assertThat(report.learned()).singleElement().asString().contains("qr.jpg");
    assertThat(report.problems()).isEmpty();
    assertThat(articles.shown()).hasSize(8);
    assertThat(bodies()).noneMatch(it -> it.contains("qr.jpg"));
    assertThat(articles.shown().values()).allMatch(it -> it.article().thumbnail() == null);
  }

  @Test
  void a_line_in_the_middle_goes_from_body_search_summary_and_topics() throws IOException {
    for (int i = 0; i < 8; i++) {
      write(i, with(text(i), 5, PLEA));
    }
    run();
    assertThat(articles.shown().values())
        .allSatisfy(
            it -> {
              assertThat(it.article().body().text()).doesNotContain("读者群").contains("。");
              assertThat(it.searchable()).doesNotContain("读者群");
              assertThat(it.summary()).noneMatch(sentence -> sentence.contains("读者群"));
              assertThat(it.topics()).noneMatch(topic -> topic.topic().name().contains("读者群"));
            });
  }

  @Test
  void a_small_column_keeps_everything() throws IOException {
    for (int i = 0; i < 4; i++) {
      write(i, with(with(text(i), 10, QR.formatted(1)), 5, PLEA));
    }
    assertThat(run().learned()).isEmpty();
    assertThat(bodies()).allMatch(it -> it.contains("读者群") && it.contains("qr.jpg"));
  }

  @Test
  void what_recurs_in_few_of_many_articles_stays() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(i, i % 5 == 0 ? with(text(i), 5, PLEA) : text(i));
    }
    assertThat(run().learned()).isEmpty();
  }

  @Test
  void dailies_lose_their_common_first_line_and_keep_their_figures() throws IOException {
    for (int i = 10; i < 22; i++) {
      List<String> text = new ArrayList<>();
      text.add("街谈每日数据由编辑部整理，转载请先打招呼。");
      text.add("白菜均价：" + i + "元");
      text.add("到货：" + (i % 3) + "车");
      text.add("天气：" + (i % 2 == 0 ? "晴" : "小雨"));
      text.addAll(MadeUpText.paragraphs(i, 2));
      write(i, text);
    }
    assertThat(run().learned()).singleElement().asString().contains("编辑部整理");
    assertThat(bodies())
        .allMatch(it -> it.contains("均价") && it.contains("到货") && it.contains("天气"));
  }

  @Test
  void short_lines_that_recur_amid_verse_and_talk_stay() throws IOException {
    for (int i = 0; i < 20; i++) {
      List<String> text = text(i);
      for (int line = 8; line > 6; line--) {
        text.add(line, "她没有说话。");
        text.add(line, "“后来呢？”");
      }
      write(i, text);
    }
    assertThat(run().learned()).isEmpty();
  }

  @Test
  void copies_of_an_article_do_not_count_twice() throws IOException {
    for (int i = 0; i < 4; i++) {
      List<String> text = with(text(i), 5, PLEA);
      for (Generation generation : Generation.values()) {
        write(CrawledFile.of(generation, "老店之" + i, date(i), text));
      }
    }
    assertThat(run().learned()).isEmpty();
    assertThat(articles.shown()).hasSize(4);
  }

  @Test
  void it_is_learned_over_several_imports_and_articles_read_before_are_cleaned()
      throws IOException {
    for (int i = 0; i < 12; i++) {
      write(i, i < 4 ? with(text(i), 5, PLEA) : text(i));
    }
    assertThat(run().learned()).isEmpty();
    Map<String, Integer> numbers = numbers();
    write(12, with(text(12), 5, PLEA));

    Report report = run();

    assertThat(report.learned()).singleElement().asString().contains("读者群");
    assertThat(report.applied().added()).isEqualTo(1);
    assertThat(report.applied().changed()).isEqualTo(4);
    assertThat(report.read()).hasSize(5).allMatch(it -> it.fate() == Fate.LOADED);
    assertThat(bodies()).noneMatch(it -> it.contains("读者群"));
    assertThat(numbers()).containsAllEntriesOf(numbers);
    assertThat(run().read()).isEmpty();
  }

  @Test
  void what_was_learned_stays_learned() throws IOException {
    for (int i = 0; i < 8; i++) {
      write(i, with(text(i), 5, PLEA));
    }
    run();
    write(20, with(text(20), 3, PLEA));

    Report report = run();

    assertThat(report.learned()).isEmpty();
    assertThat(bodies()).hasSize(9).noneMatch(it -> it.contains("读者群"));
  }

  @Test
  void an_edited_article_does_not_count_twice() throws IOException {
    for (int i = 0; i < 4; i++) {
      write(i, with(text(i), 5, PLEA));
    }
    run();
    for (int i = 0; i < 4; i++) {
      write(i, with(with(text(i), 5, PLEA), 7, "补记：账已经结清了。"));
      assertThat(run().learned()).isEmpty();
    }
  }

  @Test
  void a_column_of_any_size_is_clean_after_one_import_and_the_same_each_time() throws IOException {
    for (int i = 0; i < 700; i++) {
      write(i, with(text(i), i % 8, PLEA));
    }
    run();
    List<String> bodies = bodies();
    assertThat(bodies).hasSize(700).noneMatch(it -> it.contains("读者群"));
    articles = new HeldArticles();
    run();
    assertThat(bodies()).isEqualTo(bodies);
  }

  @Test
  void identity_does_not_change_by_learning() throws IOException {
    write(1, with(text(1), 5, PLEA));
    run();
    String before = articles.titled("老店之1").file().identity();
    for (int i = 2; i < 9; i++) {
      write(i, with(text(i), 5, PLEA));
    }
    run();
    assertThat(articles.titled("老店之1").article().body().text()).doesNotContain("读者群");
    assertThat(articles.titled("老店之1").file().identity()).isEqualTo(before);
  }

  @Test
  void columns_learn_for_themselves() throws IOException {
    for (int i = 0; i < 8; i++) {
      write(i, with(text(i), 5, PLEA));
    }
    CrawledFile other = CrawledFile.of(Generation.CLEAN, "别处", date(1), with(text(50), 5, PLEA));
    write(new CrawledFile(other.path().replace("街谈", "巷议"), other.text().replace("- 街谈", "- 巷议")));
    run();
    assertThat(articles.titled("别处").article().body().text()).contains("读者群");
  }

  @Test
  void a_check_tells_what_an_import_would_learn() throws IOException {
    for (int i = 0; i < 8; i++) {
      write(i, with(text(i), 5, PLEA));
    }
    Report report = Importer.check(folder, ZoneId.of("Asia/Shanghai"), new AliasFile(null));
    assertThat(report.learned()).singleElement().asString().startsWith("晨报专栏 - 街谈: ");
    assertThat(report.read()).hasSize(8);
  }

  private Report run() throws IOException {
    return new Importer(folder, ZoneId.of("Asia/Shanghai"), articles).run(false);
  }

  private List<String> bodies() {
    return articles.shown().values().stream()
        .map(it -> it.article().body().toString())
        .sorted()
        .toList();
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new TreeMap<>();
    articles.shown().forEach((number, entry) -> numbers.put(entry.article().title(), number));
    return numbers;
  }

  private static List<String> text(int seed) {
    return new ArrayList<>(MadeUpText.paragraphs(seed, 15));
  }

  private static List<String> with(List<String> text, int at, String line) {
    List<String> more = new ArrayList<>(text);
    more.add(at, line);
    return more;
  }

  private static String date(int day) {
    return "2021-03-%02d 08:00:00".formatted(1 + day % 28);
  }

  private void write(int number, List<String> text) throws IOException {
    write(CrawledFile.of(Generation.CLEAN, "老店之" + number, date(number), text));
  }

  private void write(CrawledFile crawled) throws IOException {
    Path file = folder.resolve(crawled.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, crawled.text());
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++written)));
  }
}
