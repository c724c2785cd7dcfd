package zhuanlan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.text.Fold;

class QueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "拼多多 | 拼多多 | ",
        "小程序 拼多多 | 小程序=小程式,拼多多 | ",
        "小程式 | 小程式=小程序 | ",
        "阿里 -拼多多 | 阿里 | 拼多多",
        "阿里　－拼多多 | 阿里 | 拼多多",
        "阿里 —拼多多 | 阿里 | 拼多多",
        "阿里 --拼多多 | 阿里 | 拼多多",
        "阿里 -軟體 | 阿里 | 软体=软件",
        "小 程 序 | 小程序=小程式 | ",
        "小 程 序 阿里 | 小程序=小程式,阿里 | ",
        "阿里 -拼 多 多 | 阿里 | 拼多多",
        "小 米 -华 为 | 小米 | 华为",
        "Ｃ2Ｍ | c2m | ",
        "iPhone 12 | iphone,12 | ",
        "社區團購 | 社区团购 | ",
        "拼多多 拼多多 | 拼多多 | ",
        "“拼多多 阿里” | 拼多多,阿里 | ",
        "\"拼多多 | 拼多多 | ",
        "《三体》 | 三体 | ",
        "阿里 -\"Moto Edge\" | 阿里 | moto edge",
        "-“拼 多 多” 阿里 | 阿里 | 拼多多",
        "拼多多，阿里、腾讯 | 拼多多,阿里,腾讯 | ",
        "拼多多？ （阿里） | 拼多多,阿里 | ",
        "#拼多多 @阿里 | 拼多多,阿里 | ",
        "c# c++ .net wi-fi | c#,c++,.net,wi-fi | ",
        "拼多多 * ^ - | 拼多多 | ",
        "🍎 | 🍎 | ",
        "3.5% | 3.5% | ",
      })
  void words_apply_together_and_a_minus_excludes(String query, String all, String none) {
    Terms terms = Query.terms(query, Aliases.NONE);
    assertThat(String.join(",", names(terms.all()))).isEqualTo(all);
    assertThat(String.join(",", names(terms.none()))).isEqualTo(none == null ? "" : none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "-", "　", "\n\t", "\u200B", "\"*^", "“”", "-“", "….", "()", "----"})
  void nothing_to_look_for_is_no_term(String query) {
    assertThat(Query.terms(query, Aliases.NONE).all()).isEmpty();
  }

  @Test
  void a_thing_is_looked_for_by_all_its_names() {
    Aliases aliases = new Aliases(Map.of("小程序", List.of("小程序", "mini program")));
    assertThat(Query.terms("小程式", aliases).all())
        .containsExactly(new Term(List.of("小程式", "小程序", "mini program")));
  }

  @Test
  void every_word_that_readers_in_taiwan_see_finds_what_the_mainlands_word_finds()
      throws IOException {
    List<String[]> pairs =
        Files.readAllLines(Path.of("src/main/resources/text/taiwan.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" "))
            .toList();
    assertThat(pairs).hasSizeGreaterThan(300);
    for (String[] pair : pairs) {
      assertThat(Query.terms(pair[1], Aliases.NONE).all())
          .as("%s, which is %s", pair[1], pair[0])
          .singleElement()
          .satisfies(term -> assertThat(term.names()).contains(Fold.of(pair[0])));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "智慧座艙, 智慧座舱, 智能座舱",
    "資料中心, 资料中心, 数据中心",
    "資訊, 资讯, 信息",
    "资讯, 资讯, 信息",
    "品質, 品质, 质量",
    "訊息, 讯息, 消息",
    "資訊平台, 资讯平台, 信息平台",
    "網路資訊, 网络资讯, 网络信息",
    "程式碼, 程式码, 代码",
  })
  void a_word_of_taiwan_that_the_mainland_writes_too_finds_both(
      String typed, String same, String other) {
    assertThat(Query.terms(typed, Aliases.NONE).all())
        .singleElement()
        .satisfies(term -> assertThat(term.names()).contains(same, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"字 词x ", "-", "\"", "“-", "程序", "小 ", "\ud800", "-\"a b", "*^", "😀"})
  void any_text_of_any_length_is_cheap(String piece) {
    Terms terms = Query.terms(piece.repeat(4096 / piece.length()), Aliases.NONE);
    assertThat(terms.all().size() + terms.none().size()).isLessThanOrEqualTo(17);
  }

  private static List<String> names(List<Term> terms) {
    return terms.stream().map(term -> String.join("=", term.names())).toList();
  }
}
