package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.catalog.Bookmarks;
import zhuanlan.catalog.Entry;

class SavedCommandTest {

  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() throws Exception {
    talk = new Talk(folder).withArticles();
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void the_star_saves_and_the_next_press_takes_off_again() {
    Talk.Said article = talk.says(Talk.READER, "/read 12");
    Talk.Said saved = talk.presses(Talk.READER, article, "⭐");
    assertThat(saved.parcel()).isEmpty();
    assertThat(saved.note().orElseThrow()).contains("已收藏《芯片笔记之6》", "/save 12");
    assertThat(talk.says(Talk.READER, "/saved").text()).contains("我的收藏 · 1 篇", "芯片笔记之6");

    assertThat(talk.presses(Talk.READER, article, "⭐").note().orElseThrow())
        .contains("拿掉《芯片笔记之6》", "/save 12");
    assertThat(talk.says(Talk.READER, "/saved").text()).contains("还没有收藏");
  }

  @Test
  void the_list_is_paged_last_saved_first_and_opens_in_place() {
    for (int number = 1; number <= 7; number++) {
      talk.says(Talk.READER, "/save #" + number);
    }
    Talk.Said first = talk.says(Talk.READER, "/saved");
    assertThat(first.text()).contains("7 篇", "1. 小程序观察之4", "#7").doesNotContain("#2\n");
    Talk.Said second = talk.presses(Talk.READER, first, "▶");
    assertThat(second.isInPlace()).isTrue();
    Talk.Said article = talk.presses(Talk.READER, second, "2");
    assertThat(article.isInPlace()).isTrue();
    assertThat(article.command("↩")).isEqualTo("/saved p2");

    talk.says(Talk.READER, "/save 1");
    talk.says(Talk.READER, "/save 2");
    Talk.Said shrunk = talk.presses(Talk.READER, article, "↩");
    assertThat(shrunk.text()).contains("5 篇", "#7");
  }

  @Test
  void a_list_that_was_emptied_meanwhile_says_so_in_place_and_leads_on() {
    talk.says(Talk.READER, "/save 12");
    Talk.Said article = talk.presses(Talk.READER, talk.says(Talk.READER, "/saved"), "1");
    talk.presses(Talk.READER, article, "⭐");
    Talk.Said empty = talk.presses(Talk.READER, article, "↩");
    assertThat(empty.isInPlace()).isTrue();
    assertThat(empty.text()).contains("还没有收藏");
    assertThat(talk.presses(Talk.READER, empty, "📰").text()).contains("最新文章");
  }

  @Test
  void everybody_has_a_list_of_their_own_and_shows_it_to_nobody() {
    Talk.Said article = talk.saysInGroup(Talk.READER, "/read 12");
    assertThat(talk.presses(Talk.READER, article, "⭐").parcel()).isEmpty();
    assertThat(talk.says(Talk.OTHER, "/saved").text()).contains("还没有收藏");

    Talk.Said elsewhere = talk.saysInGroup(Talk.READER, "/saved");
    assertThat(elsewhere.text()).contains("私聊").doesNotContain("芯片");
    String link = elsewhere.address("⭐");
    assertThat(link).startsWith("https://t.me/digest_bot?start=");
    String payload = link.substring(link.indexOf('=') + 1);
    assertThat(talk.says(Talk.READER, "/start " + payload).text()).contains("芯片笔记之6");
    talk.botName = null;
    assertThat(talk.saysInGroup(Talk.READER, "/saved").text()).contains("/saved");
  }

  @Test
  void what_was_withdrawn_is_left_out_and_comes_back() {
    talk.says(Talk.READER, "/save 11");
    talk.says(Talk.READER, "/save 12");
    talk.withdraw("芯片笔记之6");
    assertThat(talk.says(Talk.READER, "/saved").text()).contains("1 篇").doesNotContain("#12");
    assertThat(talk.says(Talk.READER, "/save 12").text()).contains("撤下");
    talk.load(Talk.article("芯片笔记之6", "芯片笔记", 11, "芯片"));
    assertThat(talk.says(Talk.READER, "/saved").text()).contains("2 篇", "#12");
  }

  @Test
  void nobody_knows_whose_list_an_anonymous_admin_means() {
    assertThat(talk.saysInGroup(0, "/save 12").text()).contains("匿名", "私聊");
  }

  @Test
  void a_full_list_says_so_and_withdrawn_articles_do_not_fill_it() {
    Entry[] many = new Entry[Bookmarks.MOST];
    for (int i = 0; i < many.length; i++) {
      many[i] = Talk.article("长单" + i, "平台观察", 20, "长单");
    }
    talk.load(many);
    for (int number = 13; number < 13 + Bookmarks.MOST; number++) {
      assertThat(talk.bookmarks.save(Talk.READER, number, talk.clock.instant())).isTrue();
    }
    assertThat(talk.says(Talk.READER, "/save 1").text()).contains("1,000");
    assertThat(talk.says(Talk.OTHER, "/save 1").text()).contains("已收藏");
    talk.withdraw("长单0");
    assertThat(talk.says(Talk.READER, "/save 1").text()).contains("已收藏");
    assertThat(talk.says(Talk.READER, "/save 2").text()).contains("1,000");
  }
}
