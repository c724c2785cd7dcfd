package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import zhuanlan.subscription.Filter;

class OrderPropertiesTest {

  private static final List<String> WORDS =
      List.of(
          "工作日",
          "每天",
          "8点",
          "9:00",
          "实时",
          "静音",
          "10篇",
          "max",
          "10",
          "全部",
          "-",
          "@a",
          "@mychannel",
          "小程序",
          "芯片",
          "China",
          "and",
          "，",
          " ",
          "　",
          "周五",
          "at",
          "to",
          "一",
          "😀",
          "(",
          ".",
          "5",
          "%",
          "{0}");

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(WORDS).list().ofMaxSize(8).map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<Order> orders() {
    Arbitrary<String> word = lines().map(String::strip).filter(it -> !it.isEmpty());
    Arbitrary<Filter> filters =
        Combinators.combine(
                word.list().uniqueElements().ofMaxSize(3),
                word.list().uniqueElements().ofMaxSize(2))
            .as((topics, excluded) -> new Filter(topics, List.of(), excluded));
    Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7);
    Arbitrary<Set<Integer>> times = Arbitraries.integers().between(0, 1439).set().ofMaxSize(4);
    Arbitrary<WishWords> wishes =
        Combinators.combine(
                Arbitraries.of(Wish.class).list().ofMaxSize(3),
                Arbitraries.integers().between(1, 20))
            .as((all, items) -> new WishWords(all, items));
    return Combinators.combine(filters, days, times, wishes)
        .as(
            (filter, on, minutes, how) ->
                new Order(
                    null,
                    filter,
                    Order.words(
                        on,
                        minutes.stream().map(it -> LocalTime.MIN.plusMinutes(it)).toList(),
                        false),
                    how,
                    null));
  }

  @Property
  void any_line_is_read_without_trouble(@ForAll("lines") String line) {
    Order order = Order.read(line, ColumnNames.NONE);
    if (order.fault() == null) {
      assertThat(Order.read(order.written(), ColumnNames.NONE)).isEqualTo(order);
    }
  }

  @Property
  void any_text_is_read_without_trouble(@ForAll String line) {
    assertThat(Order.read(line, ColumnNames.NONE)).isNotNull();
  }

  @Property
  void what_is_written_for_an_order_is_read_as_the_same(@ForAll("orders") Order order) {
    assertThat(Order.read(order.written(), ColumnNames.NONE)).isEqualTo(order);
  }
}
