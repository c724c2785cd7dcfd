package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Fri, 19 Mar 2021 09:04:25 GMT ¦ 2021-03-19T09:04:25Z",
        "Fri, 19 Mar 2021 09:04:25 +0800 ¦ 2021-03-19T01:04:25Z",
        "19 Mar 21 09:04 EST ¦ 2021-03-19T14:04:00Z",
        "Fri, 19 Mar 2021 09:04:25 CST ¦ 2021-03-19T01:04:25Z",
        "Friday, 19-Mar-21 09:04:25 UTC ¦ 2021-03-19T09:04:25Z",
        "Mon, 5 Apr 1999 01:02:03 Z ¦ 1999-04-05T01:02:03Z",
        "2021-03-22 16:39:09 ¦ 2021-03-22T08:39:09Z",
        "2021-03-22 16:39 ¦ 2021-03-22T08:39:00Z",
        "2021-3-2 6:39:09 ¦ 2021-03-01T22:39:09Z",
        "2021-03-22 ¦ 2021-03-21T16:00:00Z",
        "2021/03/22 ¦ 2021-03-21T16:00:00Z",
        "2021/03/22 16:39:09 ¦ 2021-03-22T08:39:09Z",
        "2021.03.22 ¦ 2021-03-21T16:00:00Z",
        "2021年3月22日 16:39 ¦ 2021-03-22T08:39:00Z",
        "2021-03-22T16:39:09Z ¦ 2021-03-22T16:39:09Z",
        "2021-03-22T16:39:09.123+08:00 ¦ 2021-03-22T08:39:09Z",
        "2021-03-22 16:39:09 +0800 ¦ 2021-03-22T08:39:09Z",
        "2021-03-22 16:39:09 +8 ¦ 2021-03-22T08:39:09Z",
        "2021-03-22 24:00:00 ¦ 2021-03-22T16:00:00Z",
        "Fri Mar 19 2021 17:04:25 GMT+0800 (中国标准时间) ¦ 2021-03-19T09:04:25Z",
        "1616144665 ¦ 2021-03-19T09:04:25Z",
        "1616144665000 ¦ 2021-03-19T09:04:25Z",
        "2999-01-01 ¦ 2998-12-31T16:00:00Z"
      })
  void times_are_read_in_all_forms_that_are_met(String written, Instant time) {
    assertThat(PublicationTime.parse(written, Written.SHANGHAI)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invalid Date",
        "",
        "昨天",
        "2021-02-30",
        "2021-13-01",
        "2021-03-22 25:00:00",
        "12_00",
        "20",
        "Fri, 19 Foo 2021 09:04:25 GMT",
        "Fri, 19 Mar 2021 09:04:25 XYZ",
        "2021-03-22 16:39:09 +99:00"
      })
  void what_is_no_time_is_none(String written) {
    assertThat(PublicationTime.parse(written, Written.SHANGHAI)).isEmpty();
  }

  @Test
  void yaml_does_not_turn_local_times_into_utc() {
    assertThat(Written.front("title: t", "date: 2021-03-22 16:39:09").published())
        .isEqualTo("2021-03-22T08:39:09Z");
  }

  @Test
  void an_unreadable_date_is_told_with_its_line() {
    Article article = Written.front("title: t", "date: Invalid Date");
    assertThat(article.published()).isNull();
    assertThat(Written.repairs(article))
        .singleElement()
        .asString()
        .startsWith("3: date \"Invalid Date\" is no time");
  }

  @Test
  void an_empty_date_is_none() {
    assertThat(Written.front("title: t", "date: ").published()).isNull();
  }
}
