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
        "20210322 ¦ 2021-03-21T16:00:00Z",
        "2021-03-22T16:39 ¦ 2021-03-22T08:39:00Z",
        "2021年3月22日16:39 ¦ 2021-03-22T08:39:00Z",
        "2021年3月22日 下午4:39 ¦ 2021-03-22T08:39:00Z",
        "2021年3月22日 上午12:05 ¦ 2021-03-21T16:05:00Z",
        "2021-03-22 下午 16:39 ¦ 2021-03-22T08:39:00Z",
        "2021-03-22 4:39 PM ¦ 2021-03-22T08:39:00Z",
        "2021-03-22 12:00:01 am ¦ 2021-03-21T16:00:01Z",
        "March 22, 2021 ¦ 2021-03-21T16:00:00Z",
        "Mar 22, 2021, 4:39:09 p.m. ¦ 2021-03-22T08:39:09Z",
        "Monday, March 22, 2021 16:39 +0800 ¦ 2021-03-22T08:39:00Z",
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
        "2021-03-22 13:39 AM PM",
        "Foo 22, 2021",
        "20210230",
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

  @ParameterizedTest
  @CsvSource({
    "date: 1936-10-19, 1936-10-18T16:00:00Z",
    "date: 1079-01-01, 1078-12-31T15:54:17Z",
    "date: 2099-01-01, 2098-12-31T16:00:00Z"
  })
  void times_long_ago_and_to_come_are_kept_as_they_are_written(String line, Instant time) {
    Article article = Written.front("title: t", line);
    assertThat(article.published()).isEqualTo(time);
    assertThat(article.repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date: 0001-01-01T00:00:00Z",
        "date: 1970-01-01T00:00:00Z",
        "date: 9999-12-31",
        "date: 2100-06-01"
      })
  void times_that_stand_for_none_are_none_and_told(String line) {
    Article article = Written.front("title: t", line);
    assertThat(article.published()).isNull();
    assertThat(Written.repairs(article)).singleElement().asString().contains("is no time, so");
  }

  @ParameterizedTest
  @CsvSource({
    "date:, 'pubDate: Mon, 22 Mar 2021 09:04:25 +0800'",
    "x: y, published: 2021-03-22 09:04:25",
    "published: true, created: 2021-03-22 09:04:25",
    "date: '', updated: 2021/03/22 09:04:25",
    "updated: 2021-03-24, date: 2021-03-22 09:04:25"
  })
  void the_likeliest_field_is_taken_and_an_empty_one_is_passed_over(String one, String other) {
    Article article = Written.front("title: t", one, other);
    assertThat(article.published()).isEqualTo("2021-03-22T01:04:25Z");
    assertThat(article.repairs()).isEmpty();
  }

  @Test
  void where_the_date_is_none_the_change_is_taken_and_told() {
    Article article = Written.front("title: t", "date: Invalid Date", "updated: 2021-03-22");
    assertThat(article.published()).isEqualTo("2021-03-21T16:00:00Z");
    assertThat(Written.repairs(article))
        .anyMatch(each -> each.endsWith("updated was taken instead"));
  }

  @Test
  void an_empty_date_is_none() {
    assertThat(Written.front("title: t", "date: ").published()).isNull();
  }
}
