package zhuanlan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhuanlan.digest.Newsroom.EIGHT;
import static zhuanlan.digest.Newsroom.USUAL;
import static zhuanlan.digest.Newsroom.wishes;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhuanlan.HandSetClock;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Format;
import zhuanlan.page.FormatChoice;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Filter;

/** How digests come. */
class DigestWishesTest {

  @TempDir Path folder;
  private Newsroom room;

  @BeforeEach
  void open() throws Exception {
    room = new Newsroom(folder, new HandSetClock("2021-03-26T04:00:00Z"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_day_without_news_is_told_where_that_is_wanted() {
    room.subscribe(1, Filter.ALL, EIGHT, wishes(10, false, true, null));
    room.subscribe(2, Filter.ALL, EIGHT, USUAL);
    room.runDue("2021-03-27T00:00:00Z");
    room.runDue("2021-03-28T00:00:00Z");

    List<Parcel> sent = room.sent();
    assertThat(sent).extracting(each -> each.to().chat()).containsExactly(1L, 1L);
    assertThat(sent)
        .extracting(Newsroom::heading)
        .containsExactly("专栏速递 · 3月27日 08:00 · 没有新文章", "专栏速递 · 3月28日 08:00 · 没有新文章");
  }

  @ParameterizedTest
  @CsvSource({
    ", , CLASSIC",
    "RICH, , RICH",
    "RICH, CLASSIC, CLASSIC",
    "CLASSIC, RICH, RICH",
    "RICH, AUTO, CLASSIC",
  })
  void a_digest_is_written_as_its_subscription_wishes_else_as_its_chat(
      FormatChoice chat, FormatChoice subscription, Format written) {
    room.chats.keep(1, ChatSettings.NONE.withFormat(chat));
    room.subscribe(1, Filter.ALL, EIGHT, wishes(10, true, false, subscription));
    room.arrive("甲");
    room.runDue("2021-03-27T00:00:00Z");

    assertThat(room.sent())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.format()).isEqualTo(written);
              assertThat(each.silent()).isTrue();
            });
  }
}
