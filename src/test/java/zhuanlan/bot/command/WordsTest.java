package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.page.Format;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "小程序, 小程序, -, 1",
        "小程序 p3, 小程序, -, 3",
        "p2, '', -, 2",
        "p0, '', -, 1",
        "小程序 p3x, 小程序 p3x, -, 1",
        "12 </latest 5 p2>, 12, /latest 5 p2, 1",
        "12 </latest 5 p2> p3, 12, /latest 5 p2, 3",
        "12 </topic a>b p1> p3, 12, /topic a>b p1, 3",
        "芯片 </read 12 </saved p2> p3> p4, 芯片, /read 12 </saved p2> p3, 4",
        "</topics>, </topics>, -, 1",
        "12 </unsubscribe all>, 12 </unsubscribe all>, -, 1",
        "12 <latest>, 12 <latest>, -, 1",
        "a </latest 5 p1, a </latest 5, -, 1",
      })
  void a_line_is_words_a_way_back_and_a_page(String line, String text, String back, int page) {
    Words words = Words.of(line);
    assertThat(words.text()).isEqualTo(text);
    assertThat(words.back()).isEqualTo(back);
    assertThat(words.page()).isEqualTo(page);
  }

  @Test
  void a_hostile_line_is_read_in_no_time() {
    String line = "12 " + "</latest ".repeat(450);
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(Words.of(line).back()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "12, 12, false, -",
        "#12, 12, false, -",
        "＃１２, 12, false, -",
        "12 o, 12, true, -",
        "12 o rich, 12, true, RICH",
        "12 classic, 12, false, CLASSIC",
      })
  void an_article_is_named_by_number_script_and_format(
      String line, int number, boolean original, Format format) {
    ReadLine read = ReadLine.of(Words.of(line + " </latest 5 p2> p3")).orElseThrow();
    assertThat(read).isEqualTo(new ReadLine(number, original, format, "/latest 5 p2"));
    assertThat(ReadLine.of(Words.of(read.written().substring("/read ".length())))).contains(read);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "12x", "o 12", "12 rich o", "12 RICH", "-12", "1234567890"})
  void anything_else_names_none(String line) {
    assertThat(ReadLine.of(Words.of(line))).isEmpty();
  }
}
