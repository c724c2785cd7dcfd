package zhuanlan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhuanlan.article.Block;
import zhuanlan.article.Line;
import zhuanlan.article.Mark;
import zhuanlan.article.Run;
import zhuanlan.page.Language;

class ScriptTest {

  private static final String ADDRESS = "https://example.org/软件";
  private static final Line HERE =
      line(
          Run.plain("这款软"),
          new Run("件", Set.of(Mark.BOLD), null),
          new Run("的网络", Set.of(Mark.ITALIC, Mark.STRIKE), ADDRESS),
          new Run("软件.run()", Set.of(Mark.CODE), null),
          Run.plain("里\n里"));
  private static final Line THERE =
      line(
          Run.plain("這款軟"),
          new Run("體", Set.of(Mark.BOLD), null),
          new Run("的網路", Set.of(Mark.ITALIC, Mark.STRIKE), ADDRESS),
          new Run("软件.run()", Set.of(Mark.CODE), null),
          Run.plain("裡\n裡"));

  /** A block of each kind, and what it is for readers in Taiwan. */
  private static final Map<Block, Block> BLOCKS =
      Map.of(
          new Block.Heading(2, HERE),
          new Block.Heading(2, THERE),
          new Block.Paragraph(HERE),
          new Block.Paragraph(THERE),
          new Block.Picture(ADDRESS, "头发"),
          new Block.Picture(ADDRESS, "頭髮"),
          new Block.Items(true, List.of(new Block.Item(0, HERE), new Block.Item(1, HERE))),
          new Block.Items(true, List.of(new Block.Item(0, THERE), new Block.Item(1, THERE))),
          new Block.Quote(List.of(HERE, HERE)),
          new Block.Quote(List.of(THERE, THERE)),
          new Block.Code("java", "软件.run();"),
          new Block.Code("java", "软件.run();"),
          new Block.Table(List.of(List.of(HERE, Line.of("")), List.of(HERE)), true),
          new Block.Table(List.of(List.of(THERE, Line.of("")), List.of(THERE)), true),
          new Block.Divider(),
          new Block.Divider(),
          new Block.Video(ADDRESS, "视频"),
          new Block.Video(ADDRESS, "影片"));

  static Stream<Class<?>> kinds() {
    return Arrays.stream(Block.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_of_block_is_written_with_its_marks_and_links(Class<?> kind) {
    Block block = BLOCKS.keySet().stream().filter(kind::isInstance).findFirst().orElseThrow();

    assertThat(Script.TAIWAN.write(block)).isEqualTo(BLOCKS.get(block));
    assertThat(Script.ORIGINAL.write(block)).isSameAs(block);
  }

  @Test
  void what_has_no_words_has_none_afterwards() {
    assertThat(Script.TAIWAN.write(Line.of(""))).isEqualTo(Line.of(""));
    assertThat(Script.TAIWAN.write((Block) new Block.Picture(ADDRESS, null)))
        .isEqualTo(new Block.Picture(ADDRESS, null));
    assertThat(Script.TAIWAN.write((Block) new Block.Video(ADDRESS, null)))
        .isEqualTo(new Block.Video(ADDRESS, null));
  }

  @Test
  void the_match_of_a_search_stays_marked_though_words_grow() {
    Run match = new Run("手机", Set.of(Mark.BOLD), null);
    assertThat(Script.TAIWAN.write(line(Run.plain("智能"), match, Run.plain("很贵"))).runs())
        .containsExactly(Run.plain("智慧"), new Run("手機", Set.of(Mark.BOLD), null), Run.plain("很貴"));
    Run whole = new Run("智能手机", Set.of(Mark.BOLD), null);
    assertThat(Script.TAIWAN.write(line(Run.plain("新"), whole)).runs())
        .containsExactly(Run.plain("新"), new Run("智慧型手機", Set.of(Mark.BOLD), null));
  }

  @ParameterizedTest
  @CsvSource({"SIMPLIFIED,软件", "TRADITIONAL,軟體", "ENGLISH,软件"})
  void only_readers_of_traditional_characters_read_another_script(Language language, String said) {
    assertThat(Script.of(language).write("软件")).isEqualTo(said);
  }

  private static Line line(Run... runs) {
    return new Line(List.of(runs));
  }
}
