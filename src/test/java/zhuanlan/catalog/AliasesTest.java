package zhuanlan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.article.Problem;

class AliasesTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("topics.aliases");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "拼多多 = PDD, 拼夕夕",
        "拼多多=PDD,拼夕夕",
        "\uFEFF拼多多＝ＰＤＤ，拼夕夕",
        "  拼多多 = pdd、拼夕夕 # 常见\r\n",
        "# 公司\n\n拼多多 = PDD; 拼夕夕,\n",
        "拼多多 = PDD\n拼多多 = 拼夕夕, pdd",
        "拼 多 多 = 「PDD」, 拼夕夕",
      })
  void a_line_gives_a_topic_other_names(String text) throws IOException {
    Aliases.Read read = read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.aliases().of("拼多多")).containsExactly("pdd", "拼夕夕");
    assertThat(read.aliases().of("pdd")).containsExactly("拼多多", "拼夕夕");
    assertThat(read.aliases().of("拼夕夕")).containsExactly("拼多多", "pdd");
    assertThat(read.aliases().of("阿里")).isEmpty();
    assertThat(read.aliases().main("pdd")).isEqualTo("拼多多");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没有等号",
        "a = b = c",
        " = pdd",
        "腾讯 = ",
        "腾讯 = 腾讯",
        "…… = pdd",
        "拼夕夕 = 别的",
        "坏\uFFFD = 字",
        "腾讯 = ……, 鹅厂",
        "腾讯 = 拼夕夕, 鹅厂",
      })
  void a_line_that_cannot_be_used_is_reported_and_the_others_count(String bad) throws IOException {
    Aliases.Read read = read("阿里 = 阿里巴巴\n拼多多 = 拼夕夕\n" + bad + "\n京东 = JD");
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().get(0).toString()).startsWith(file + ":3: ");
    assertThat(read.aliases().of("阿里")).containsExactly("阿里巴巴");
    assertThat(read.aliases().of("jd")).containsExactly("京东");
    assertThat(read.aliases().of("拼夕夕")).containsExactly("拼多多");
  }

  @Test
  void a_name_belongs_to_the_topic_that_had_it_first() throws IOException {
    Aliases.Read read = read("拼多多 = PDD\n皮蛋豆 = pdd, 皮蛋");
    assertThat(read.problems())
        .extracting(Problem::what)
        .containsExactly(
            "pdd is already a name in line 1; a name belongs to one topic; here it was left out");
    assertThat(read.aliases().of("皮蛋豆")).containsExactly("皮蛋");
  }

  @Test
  void a_file_in_another_encoding_is_reported_by_line() throws IOException {
    Files.write(file, "拼多多 = PDD\n# 注\nJD = jingdong".getBytes(Charset.forName("GB18030")));
    Aliases.Read read = Aliases.read(file);
    assertThat(read.problems()).extracting(Problem::line).containsExactly(1);
    assertThat(read.aliases().of("jd")).containsExactly("jingdong");
  }

  @Test
  void a_huge_file_is_not_read() throws IOException {
    assertThat(read("a = b\n".repeat(200_000)).problems()).hasSize(1);
  }

  @Test
  void a_missing_file_is_no_file_of_aliases() {
    assertThatThrownBy(() -> Aliases.read(file)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void the_aliases_in_force_follow_the_file() throws IOException {
    AliasFile aliases = new AliasFile(file);
    assertThat(aliases.reload())
        .extracting(Problem::toString)
        .allMatch(it -> it.contains("create"));
    Files.writeString(file, "拼多多 = PDD");
    assertThat(aliases.current().of("拼多多")).isEmpty();
    assertThat(aliases.reload()).isEmpty();
    assertThat(aliases.current().of("拼多多")).containsExactly("pdd");
    Files.writeString(file, "拼多多 = 拼夕夕");
    aliases.reload();
    assertThat(aliases.current().of("拼多多")).containsExactly("拼夕夕");
    Files.delete(file);
    assertThat(aliases.reload()).hasSize(1);
    assertThat(aliases.current().of("拼多多")).containsExactly("拼夕夕");
  }

  @Test
  void without_a_file_there_are_no_aliases() {
    AliasFile none = new AliasFile(null);
    assertThat(none.reload()).isEmpty();
    assertThat(none.current().of("拼多多")).isEqualTo(List.of());
  }

  private Aliases.Read read(String text) throws IOException {
    Files.writeString(file, text);
    return Aliases.read(file);
  }
}
