package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhuanlan.catalog.Articles;
import zhuanlan.catalog.FileRecord.Fate;
import zhuanlan.intake.CrawledFile.Generation;

/** One article in several files, as generations of crawls leave them behind. */
class CopiesTest {

  private static final String TIME = "Fri, 19 Mar 2021 09:04:25 GMT";
  private static final List<String> TEXT = MadeUpText.paragraphs(7, 12);

  @TempDir Path folder;
  private final HeldArticles articles = new HeldArticles();
  private long written;

  /** Best first. */
  private static final List<Generation> BY_QUALITY =
      List.of(
          Generation.LATER,
          Generation.CLEAN,
          Generation.NESTED,
          Generation.FLAT,
          Generation.BROKEN);

  static Stream<Set<Generation>> twinsAndTriplets() {
    List<Set<Generation>> sets = new ArrayList<>();
    for (int bits = 1; bits < 1 << BY_QUALITY.size(); bits++) {
      EnumSet<Generation> set = EnumSet.noneOf(Generation.class);
      for (int i = 0; i < BY_QUALITY.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(BY_QUALITY.get(i));
        }
      }
      sets.add(set);
    }
    return sets.stream();
  }

  @ParameterizedTest
  @MethodSource("twinsAndTriplets")
  void an_article_of_any_generations_is_one_and_the_best_file_is_shown(Set<Generation> generations)
      throws IOException {
    for (Generation generation : generations) {
      write(CrawledFile.of(generation, "街口的_老店_：一笔账", TIME, TEXT));
    }

    Report report = importer().run(false);

    Generation best = BY_QUALITY.stream().filter(generations::contains).findFirst().orElseThrow();
    assertThat(articles.shown()).hasSize(1);
    assertThat(shownPath()).isEqualTo(CrawledFile.of(best, "街口的_老店_：一笔账", TIME, TEXT).path());
    assertThat(report.count(Fate.DUPLICATE)).isEqualTo(generations.size() - 1);
    assertThat(report.read())
        .filteredOn(it -> it.fate() == Fate.DUPLICATE)
        .allMatch(it -> shownPath().equals(it.detail()));
  }

  @ParameterizedTest
  @EnumSource(Generation.class)
  void crawl_times_differ_and_it_is_still_one_article(Generation generation) throws IOException {
    write(CrawledFile.of(Generation.CLEAN, "老店", "2021-03-21 16:41:54", TEXT));
    write(moved(CrawledFile.of(generation, "老店", "2021-03-22 08:00:01", TEXT)));
    write(moved(moved(CrawledFile.of(generation, "老店", "Invalid Date", TEXT))));

    importer().run(false);

    assertThat(articles.shown()).hasSize(1);
  }

  @Test
  void a_copy_with_a_notice_more_is_the_same_article_when_the_time_is_the_same()
      throws IOException {
    List<String> longer = new ArrayList<>(TEXT);
    longer.add("编后：本文见报时有删节，小标题为编者所加，图片由受访者提供。");
    write(CrawledFile.of(Generation.CLEAN, "老店", TIME, TEXT));
    write(CrawledFile.of(Generation.LATER, "老店", TIME, longer));
    importer().run(false);
    assertThat(articles.shown()).hasSize(1);
  }

  @Test
  void with_another_time_and_another_text_it_is_another_article() throws IOException {
    List<String> longer = new ArrayList<>(TEXT);
    longer.add("编后：本文见报时有删节，小标题为编者所加，图片由受访者提供。");
    write(CrawledFile.of(Generation.CLEAN, "老店", TIME, TEXT));
    write(CrawledFile.of(Generation.LATER, "老店", "Sat, 20 Mar 2021 09:04:25 GMT", longer));
    importer().run(false);
    assertThat(articles.shown()).hasSize(2);
  }

  @Test
  void dailies_that_differ_in_a_number_only_stay_apart() throws IOException {
    for (int day = 10; day < 30; day++) {
      List<String> text = new ArrayList<>(TEXT);
      text.add("今日均价" + day + "元。");
      write(CrawledFile.of(Generation.CLEAN, "早间日报（202103" + day + "）", TIME, text));
    }
    importer().run(false);
    assertThat(articles.shown()).hasSize(20);
  }

  @Test
  void the_same_title_and_text_in_two_columns_is_two_articles() throws IOException {
    CrawledFile file = CrawledFile.of(Generation.CLEAN, "日报", TIME, TEXT);
    write(file);
    write(new CrawledFile(file.path().replace("街谈", "首页更新"), file.text().replace("街谈", "首页更新")));
    importer().run(false);
    assertThat(articles.shown()).hasSize(2);
  }

  @Test
  void one_title_and_time_with_clearly_different_texts_is_two_articles() throws IOException {
    write(CrawledFile.of(Generation.CLEAN, "简讯", TIME, MadeUpText.paragraphs(1, 12)));
    write(CrawledFile.of(Generation.LATER, "简讯", TIME, MadeUpText.paragraphs(2, 12)));
    importer().run(false);
    assertThat(articles.shown()).hasSize(2);
  }

  @Test
  void short_texts_must_be_the_very_same() throws IOException {
    write(CrawledFile.of(Generation.CLEAN, "快讯", TIME, List.of("收盘涨了3%。")));
    write(CrawledFile.of(Generation.LATER, "快讯", TIME, List.of("收盘涨了4%。")));
    write(CrawledFile.of(Generation.NESTED, "快讯", TIME, List.of("收盘涨了3%。")));
    importer().run(false);
    assertThat(articles.shown()).hasSize(2);
  }

  @Test
  void a_copy_steps_in_with_the_number_of_the_file_that_vanished_and_gives_it_back()
      throws IOException {
    List<String> corrected = new ArrayList<>(TEXT);
    corrected.set(3, corrected.get(3).replace("老陈", "老程") + "（已更正）");
    CrawledFile best = CrawledFile.of(Generation.LATER, "老店", TIME, corrected);
    write(best);
    write(CrawledFile.of(Generation.BROKEN, "老店", TIME, TEXT));
    write(CrawledFile.of(Generation.CLEAN, "旁的", TIME, MadeUpText.paragraphs(3, 9)));
    importer().run(false);
    int number = articles.number("老店");

    Files.delete(folder.resolve(best.path()));
    Report without = importer().run(false);
    assertThat(without.applied().withdrawn()).isZero();
    assertThat(without.applied().added()).isZero();
    assertThat(articles.number("老店")).isEqualTo(number);
    assertThat(shownPath()).contains("\"\"\"");

    write(best);
    Report with = importer().run(false);
    assertThat(with.applied().added()).isZero();
    assertThat(articles.number("老店")).isEqualTo(number);
    assertThat(shownPath()).isEqualTo(best.path());
  }

  @Test
  void a_better_copy_that_comes_later_takes_over_the_number() throws IOException {
    List<String> corrected = new ArrayList<>(TEXT);
    corrected.set(0, corrected.get(0) + "（已更正）");
    write(CrawledFile.of(Generation.BROKEN, "老店", TIME, TEXT));
    importer().run(false);
    int number = articles.number("老店");

    write(CrawledFile.of(Generation.LATER, "老店", TIME, corrected));
    Report report = importer().run(false);

    assertThat(report.applied()).isEqualTo(new Articles.Applied(0, 1, 0, 0));
    assertThat(articles.number("老店")).isEqualTo(number);
    assertThat(report.count(Fate.DUPLICATE)).isEqualTo(1);
  }

  @Test
  void editing_the_file_that_is_shown_keeps_its_number_beside_an_older_copy() throws IOException {
    write(CrawledFile.of(Generation.LATER, "老店", TIME, TEXT));
    write(CrawledFile.of(Generation.BROKEN, "老店", TIME, TEXT));
    importer().run(false);
    int number = articles.number("老店");
    List<String> edited = new ArrayList<>(TEXT);
    edited.add("后记：老店搬到了街对面，账还是那笔账。");

    write(CrawledFile.of(Generation.LATER, "老店", TIME, edited));
    importer().run(false);

    assertThat(articles.shown()).hasSize(1);
    assertThat(articles.number("老店")).isEqualTo(number);
    assertThat(articles.titled("老店").article().body().text()).contains("街对面");
  }

  @Test
  void an_article_that_is_moved_and_edited_at_once_keeps_its_number() throws IOException {
    CrawledFile file = CrawledFile.of(Generation.CLEAN, "老店", TIME, TEXT);
    write(file);
    write(CrawledFile.of(Generation.CLEAN, "旁的", TIME, MadeUpText.paragraphs(3, 9)));
    importer().run(false);
    int number = articles.number("老店");

    Files.delete(folder.resolve(file.path()));
    List<String> edited = new ArrayList<>(TEXT);
    edited.set(5, "这一段重写过了，比原来短。");
    write(moved(CrawledFile.of(Generation.CLEAN, "老店", TIME, edited)));
    Report report = importer().run(false);

    assertThat(report.applied().withdrawn()).isZero();
    assertThat(articles.number("老店")).isEqualTo(number);
  }

  @Test
  void a_flood_of_files_of_one_occasion_costs_no_more_than_its_number() throws IOException {
    for (int i = 0; i < 400; i++) {
      CrawledFile file = CrawledFile.of(Generation.CLEAN, "简讯", TIME, List.of("第" + i + "条。"));
      write(new CrawledFile(file.path().replace(".md", i + ".md"), file.text()));
    }
    importer().run(false);
    assertThat(articles.shown()).hasSize(400);
  }

  private Importer importer() {
    return new Importer(folder, ZoneId.of("Asia/Shanghai"), articles);
  }

  private String shownPath() {
    return articles.shown().values().stream()
        .map(it -> it.file().path())
        .filter(path -> !path.contains("旁的"))
        .findFirst()
        .orElseThrow();
  }

  private static CrawledFile moved(CrawledFile file) {
    return new CrawledFile("again/" + file.path(), file.text());
  }

  private void write(CrawledFile crawled) throws IOException {
    Path file = folder.resolve(crawled.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, crawled.text());
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++written)));
  }
}
