package zhuanlan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhuanlan.article.Article;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.FileRecord.Fate;

class SurveyTest {

  @Test
  void what_has_not_changed_is_not_read() {
    Survey survey = survey(known(loaded("a.md", "A", 1)), stat("a.md", 1));

    assertThat(survey.isUnchanged()).isTrue();
  }

  @Test
  void new_and_changed_files_are_read_and_vanished_ones_forgotten() {
    Survey survey =
        survey(
            known(loaded("same.md", "S", 1), loaded("old.md", "O", 1), loaded("gone.md", "G", 1)),
            stat("same.md", 1),
            stat("old.md", 2),
            stat("new.md", 1));

    assertThat(paths(survey)).containsExactlyInAnyOrder("old.md", "new.md");
    assertThat(survey.vanished()).containsExactly("gone.md");
  }

  @Test
  void a_file_that_failed_is_tried_again_each_time() {
    FileRecord failed = new FileRecord("a.md", 1, 1, Fate.FAILED, "no rights", "", "", 0, 0);

    assertThat(paths(survey(known(failed), stat("a.md", 1)))).containsExactly("a.md");
  }

  @Test
  void the_better_of_two_copies_is_shown_whichever_comes_first() {
    Survey survey = survey(Map.of(), stat("worse.md", 1), stat("better.md", 1));
    assertThat(said(survey.add(draft("worse.md", "A", 1)))).containsExactly("LOADED worse.md");
    assertThat(said(survey.add(draft("better.md", "A", 2))))
        .containsExactly("LOADED better.md", "DUPLICATE worse.md of better.md");

    Survey other = survey(Map.of(), stat("worse.md", 1), stat("better.md", 1));
    assertThat(said(other.add(draft("better.md", "A", 2)))).containsExactly("LOADED better.md");
    assertThat(said(other.add(draft("worse.md", "A", 1))))
        .containsExactly("DUPLICATE worse.md of better.md");
  }

  @Test
  void a_duplicate_is_read_again_when_the_file_shown_in_its_place_goes() {
    FileRecord duplicate =
        new FileRecord("copy.md", 1, 1, Fate.DUPLICATE, "shown.md", "A", "", 0, 1);
    FileRecord third = new FileRecord("third.md", 1, 1, Fate.DUPLICATE, "copy.md", "A", "", 0, 0);
    Survey survey =
        survey(
            known(loaded("shown.md", "A", 2), duplicate, third),
            stat("copy.md", 1),
            stat("third.md", 1));

    assertThat(paths(survey)).containsExactlyInAnyOrder("copy.md", "third.md");
    assertThat(said(survey.add(draft("copy.md", "A", 1)))).containsExactly("LOADED copy.md");
    assertThat(said(survey.add(draft("third.md", "A", 0))))
        .containsExactly("DUPLICATE third.md of copy.md");
    assertThat(survey.withdrawn()).isZero();
  }

  @Test
  void a_better_copy_has_the_identity_of_the_one_that_was_shown() {
    Survey survey = survey(known(copy("old.md", "A", 0, 1)), stat("old.md", 1), stat("new.md", 1));

    List<Draft> written = survey.add(draft(copy("new.md", "B", 0b111, 2)));

    assertThat(said(written)).containsExactly("LOADED new.md", "DUPLICATE old.md of new.md");
    assertThat(written).allMatch(it -> it.file().identity().equals("A"));
    assertThat(survey.withdrawn()).isZero();
  }

  @Test
  void a_copy_that_steps_in_has_the_identity_of_the_one_that_went() {
    FileRecord shown = copy("shown.md", "A", 0, 2);
    FileRecord twin = copy("copy.md", "B", 0b111, 1).duplicateOf(shown);
    Survey survey = survey(known(shown, twin), stat("copy.md", 1));

    List<Draft> written = survey.add(draft(copy("copy.md", "B", 0b111, 1)));

    assertThat(said(written)).containsExactly("LOADED copy.md");
    assertThat(written).allMatch(it -> it.file().identity().equals("A"));
  }

  @Test
  void one_occasion_with_clearly_different_texts_is_two_articles() {
    Survey survey = survey(Map.of(), stat("a.md", 1), stat("b.md", 1));
    survey.add(draft(copy("a.md", "A", 0, 1)));

    assertThat(said(survey.add(draft(copy("b.md", "B", 0xFFFF_FFFFL, 2)))))
        .containsExactly("LOADED b.md");
  }

  @Test
  void a_file_that_is_read_again_is_no_copy_of_itself() {
    Survey survey = survey(Map.of(), stat("a.md", 1));
    survey.add(draft("a.md", "A", 1));

    assertThat(said(survey.add(draft("a.md", "A", 1)))).containsExactly("LOADED a.md");
    assertThat(survey.read()).hasSize(1);
  }

  @Test
  void what_lies_in_a_folder_that_cannot_be_listed_is_not_gone() {
    Survey survey =
        new Survey(
            known(loaded("shut/a.md", "A", 1), loaded("open/b.md", "B", 1)),
            new Folder(List.of(), List.of(), List.of("shut/"), List.of()));

    assertThat(survey.vanished()).containsExactly("open/b.md");
    assertThat(survey.withdrawn()).isEqualTo(1);
  }

  @Test
  void losing_more_than_half_is_noticed() {
    Map<String, FileRecord> three =
        known(loaded("a.md", "A", 1), loaded("b.md", "B", 1), loaded("c.md", "C", 1));

    assertThat(survey(three, stat("a.md", 1), stat("b.md", 1)).losesMostOf()).isFalse();
    assertThat(survey(three, stat("a.md", 1)).losesMostOf()).isTrue();
    assertThat(survey(three).losesMostOf()).isTrue();
    assertThat(survey(Map.of()).losesMostOf()).isFalse();
  }

  @Test
  void files_that_were_only_moved_are_no_loss() {
    Survey survey =
        survey(
            known(loaded("old/a.md", "A", 1), loaded("old/b.md", "B", 1)),
            stat("new/a.md", 1),
            stat("new/b.md", 1));
    survey.add(draft("new/a.md", "A", 1));
    survey.add(draft("new/b.md", "B", 1));

    assertThat(survey.losesMostOf()).isFalse();
    assertThat(survey.withdrawn()).isZero();
  }

  @Test
  void an_edited_file_is_no_loss() {
    Survey survey = survey(known(loaded("a.md", "A", 1)), stat("a.md", 2));
    survey.add(draft("a.md", "A2", 1));

    assertThat(survey.losesMostOf()).isFalse();
  }

  private static Survey survey(Map<String, FileRecord> known, FileStat... seen) {
    return new Survey(known, new Folder(List.of(seen), List.of(), List.of(), List.of()));
  }

  private static List<String> said(List<Draft> drafts) {
    return drafts.stream()
        .map(Draft::file)
        .map(it -> it.fate() + " " + it.path() + (it.detail() == null ? "" : " of " + it.detail()))
        .toList();
  }

  private static List<String> paths(Survey survey) {
    return survey.toRead().stream().map(FileStat::path).toList();
  }

  private static Map<String, FileRecord> known(FileRecord... files) {
    Map<String, FileRecord> known = new HashMap<>();
    Stream.of(files).forEach(file -> known.put(file.path(), file));
    return known;
  }

  private static FileRecord loaded(String path, String identity, int quality) {
    return new FileRecord(path, 1, 1, Fate.LOADED, null, identity, "", 0, quality);
  }

  private static FileStat stat(String path, long modified) {
    return new FileStat(path, 1, modified);
  }

  private static Draft draft(String path, String identity, int quality) {
    return draft(loaded(path, identity, quality));
  }

  private static FileRecord copy(String path, String identity, long likeness, int quality) {
    return new FileRecord(path, 1, 1, Fate.LOADED, null, identity, "occasion", likeness, quality);
  }

  private static Draft draft(FileRecord file) {
    Article article =
        new Article(
            file.path(),
            "标题",
            null,
            null,
            List.of(),
            Byline.NONE,
            Instant.EPOCH,
            null,
            null,
            null,
            new Body(List.of()),
            List.of());
    return new Draft(file, article, List.of());
  }
}
