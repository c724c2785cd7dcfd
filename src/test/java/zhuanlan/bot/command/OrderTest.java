package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.catalog.Catalog;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.subscription.Filter;

class OrderTest {

  @TempDir Path folder;

  private Database database;
  private Catalog catalog;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    catalog = new Catalog(new SqliteArticles(database));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "小程序 阿里 08:30, 08:30, 小程序 阿里",
    "8：05 小程序, 08:05, 小程序",
    "8点半 小程序, 08:30, 小程序",
    "小程序 晚上9点, 21:00, 小程序",
    "下午3点20分 芯片, 15:20, 芯片",
    "每天 20點 芯片, 20:00, 芯片",
    "全部 23:59, 23:59, ''",
    "12点, 12:00, ''",
  })
  void a_time_may_stand_anywhere_and_be_spoken(String words, LocalTime time, String topics) {
    Order order = Order.of(words, catalog);
    assertThat(order.wrong()).isNull();
    assertThat(order.time()).isEqualTo(time);
    assertThat(String.join(" ", order.filter().topics())).isEqualTo(topics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"24:00", "25:99", "8:60", "31点", "实时", "工作日", "每周五", "@mychannel", "weekdays"})
  void what_looks_like_a_time_or_schedule_and_cannot_be_kept_is_told(String word) {
    assertThat(Order.of("小程序 " + word, catalog).wrong()).isEqualTo(word);
  }

  @Test
  void a_minus_excludes_and_nothing_means_everything() {
    assertThat(Order.of("阿里，-拼多多", catalog).filter().excluded()).containsExactly("拼多多");
    assertThat(Order.of("  ", catalog).filter()).isEqualTo(Filter.ALL);
    assertThat(Order.of("all", catalog).filter()).isEqualTo(Filter.ALL);
  }
}
