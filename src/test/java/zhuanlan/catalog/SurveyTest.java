package zhuanlan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhuanlan.article.Article;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.catalog.FileRecord.Fate;

class SurveyTest {

  private final Notes notes = new Notes();

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
    assertThat(survey.gone()).containsExactly("gone.md");
  }

  @Test
  void a_file_that_failed_is_tried_again_each_time() {
    FileRecord failed = new FileRecord("a.md", 1, 1, Fate.FAILED, "no rights", "", 0);

    assertThat(paths(survey(known(failed), stat("a.md", 1)))).containsExactly("a.md");
  }

  @Test
  void the_better_of_two_copies_is_shown_whichever_comes_first() {
    Survey survey = survey(Map.of(), stat("worse.md", 1), stat("better.md", 1));
    survey.add(draft("worse.md", "A", 1), notes);
    survey.add(draft("better.md", "A", 2), notes);
    assertThat(notes.said)
        .containsExactly("load worse.md", "load better.md", "DUPLICATE worse.md of better.md");

    Notes reversed = new Notes();
    Survey other = survey(Map.of(), stat("worse.md", 1), stat("better.md", 1));
    other.add(draft("better.md", "A", 2), reversed);
    other.add(draft("worse.md", "A", 1), reversed);
    assertThat(reversed.said).containsExactly("load better.md", "DUPLICATE worse.md of better.md");
  }

  @Test
  void a_duplicate_is_read_again_when_the_file_shown_in_its_place_goes() {
    FileRecord duplicate = new FileRecord("copy.md", 1, 1, Fate.DUPLICATE, "shown.md", "A", 1);
    FileRecord third = new FileRecord("third.md", 1, 1, Fate.DUPLICATE, "copy.md", "A", 0);
    Survey survey =
        survey(
            known(loaded("shown.md", "A", 2), duplicate, third),
            stat("copy.md", 1),
            stat("third.md", 1));

    assertThat(paths(survey)).containsExactlyInAnyOrder("copy.md", "third.md");
    survey.add(draft("copy.md", "A", 1), notes);
    survey.add(draft("third.md", "A", 0), notes);
    assertThat(notes.said).containsExactly("load copy.md", "DUPLICATE third.md of copy.md");
    assertThat(survey.withdrawn()).isZero();
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
    survey.add(draft("new/a.md", "A", 1), notes);
    survey.add(draft("new/b.md", "B", 1), notes);

    assertThat(survey.losesMostOf()).isFalse();
    assertThat(survey.withdrawn()).isZero();
  }

  @Test
  void an_edited_file_is_no_loss() {
    Survey survey = survey(known(loaded("a.md", "A", 1)), stat("a.md", 2));
    survey.add(draft("a.md", "A2", 1), notes);

    assertThat(survey.losesMostOf()).isFalse();
  }

  private static Survey survey(Map<String, FileRecord> known, FileStat... seen) {
    return new Survey(known, List.of(seen));
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
    return new FileRecord(path, 1, 1, Fate.LOADED, null, identity, quality);
  }

  private static FileStat stat(String path, long modified) {
    return new FileStat(path, 1, modified);
  }

  private static Draft draft(String path, String identity, int quality) {
    FileRecord file = loaded(path, identity, quality);
    Article article =
        new Article(
            path,
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
    return new Draft(file, new Entry(file, article, List.of(), List.of(), "标题"), List.of());
  }

  /** Notes what an import would write. */
  private static final class Notes implements Articles.Writer {
    private final List<String> said = new ArrayList<>();

    @Override
    public void load(Entry entry) {
      said.add("load " + entry.file().path());
    }

    @Override
    public void settle(FileRecord file) {
      said.add(file.fate() + " " + file.path() + " of " + file.detail());
    }

    @Override
    public void forget(String path) {
      said.add("forget " + path);
    }
  }
}
