package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.digest.Told;

class ToldRowsTest {

  @ParameterizedTest
  @CsvSource({"'', ''", "5, 5", "1 2 3, 3 1 1", "1280 7 9, 1280 1271 2", "7 7, 7"})
  void neighbours_are_kept_as_steps(String articles, String written) {
    Told told = Told.of(articles.isEmpty() ? IntStream.empty() : numbers(articles));

    assertThat(ToldRows.written(told)).isEqualTo(written);
    assertThat(ToldRows.read(written)).isEqualTo(told);
  }

  @Test
  void of_very_many_the_newest_are_remembered() {
    Told told = Told.of(IntStream.rangeClosed(1, Told.MOST + 2));

    assertThat(told.articles()).hasSize(Told.MOST);
    assertThat(told.has(2)).isFalse();
    assertThat(told.has(3)).isTrue();
    assertThat(told.with(Told.of(IntStream.of(9_999))).has(3)).isFalse();
    assertThat(ToldRows.read(ToldRows.written(told))).isEqualTo(told);
  }

  private static IntStream numbers(String text) {
    return IntStream.of(Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray());
  }
}
