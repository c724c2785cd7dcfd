package zhuanlan.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "要把_中间层_去掉！ ¦ 他说“中间层”太厚。 ¦ 要把“中间层”去掉！",
        "要把_中间层_去掉！ ¦ 他说「中间层」太厚。 ¦ 要把「中间层」去掉！",
        "重读_山居笔记_ ¦ 《山居笔记》出版了。 ¦ 重读《山居笔记》",
        "要把_中间层_去掉 ¦ 他说\"中间层\"太厚。 ¦ 要把“中间层”去掉",
        "要把_中间层_去掉 ¦ 他说‘中间层’太厚。 ¦ 要把“中间层”去掉",
        "要把_中间层_去掉 ¦ 他说”中间层“太厚。 ¦ 要把“中间层”去掉",
        "从_快_到_慢_ ¦ 都说“快”好。 ¦ 从“快”到“慢”",
        "_[招聘]_编辑 ¦ 写着【[招聘]】。 ¦ 【[招聘]】编辑",
        "_公告_停水 ¦ [公告] 停水一天。 ¦ [公告]停水",
        "山与海_ 之间 ¦ 本期：山与海: 之间。 ¦ 山与海: 之间",
        "山与海_之间 ¦ 本期是山与海：之间有路。 ¦ 山与海：之间",
        "输入_输出的代价 ¦ 所谓输入/输出，是…… ¦ 输入/输出的代价",
        "TCP_IP 入门 ¦ 先看 TCP/IP 四层。 ¦ TCP/IP 入门",
        "Rain_ a story ¦ This is Rain: a story of two. ¦ Rain: a story",
        "Will it rain_ ¦ He asked: will it. Will it rain? Yes. ¦ Will it rain?",
        "3_15之夜 ¦ 每年的3/15都有晚会。 ¦ 3/15之夜",
        "18_30 山雨 ¦ 于18:30 山雨来了 ¦ 18:30 山雨",
        "_ST山雨跌停 ¦ 今天*ST山雨跌停，明天… ¦ *ST山雨跌停",
        "_World_ A_B ¦ [World] A/B ¦ [World] A/B",
        "用 my_name 取名 ¦ 变量 my_name 是…… ¦ 用 my_name 取名",
        "用 MAX_VALUE 取名 ¦ 常量 MAX_VALUE 是…… ¦ 用 MAX_VALUE 取名",
        "山_雨 ¦ 山_雨是一个账号。 ¦ 山_雨"
      })
  void what_the_text_says_is_put_back(String title, String text, String restored) {
    assertThat(TitleGaps.closed(TitleMarks.restored(title, text))).isEqualTo(restored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "要把_中间层_去掉！ ¦ 中间层太厚",
        "AB_CD ¦ XAB/CD",
        "AB_CD ¦ AB/CDX",
        "AB_CD ¦ AB 和 CD",
        "_ ¦ “ ” : /",
        "__ ¦ “”",
        "_ _ ¦ “ ”",
        "山_ ¦ 山?",
        "a_ _b ¦ “ ”"
      })
  void what_the_text_does_not_say_stays_open(String title, String text) {
    assertThat(TitleMarks.restored(title, text)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "要把_中间层_去掉！ ¦ 要把 中间层 去掉！",
        "分手 但_山链_热潮 ¦ 分手 但 山链 热潮",
        "_World_ US-China relations_ Adversary or partner_ ¦ World US-China relations: Adversary or partner",
        "P232. 山雨欲来 _ AlgoRain 视频更新 ¦ P232. 山雨欲来 AlgoRain 视频更新",
        "Tales of Rain_ Hill - 'The Way' ¦ Tales of Rain: Hill - 'The Way'",
        "山雨_ 还能下多久 ¦ 山雨：还能下多久",
        "从_山雨_ 到溪云 ¦ 从 山雨 到溪云",
        "12_00 ¦ 12:00",
        "18_30 山雨跌破 ¦ 18:30 山雨跌破",
        "08_05_30 快讯 ¦ 08:05:30 快讯",
        "25_00 ¦ 25_00",
        "12_60 ¦ 12_60",
        "1_4决赛 ¦ 1_4决赛",
        "2021_03_22 日报 ¦ 2021_03_22 日报",
        "如何写 snake_case 的名字 ¦ 如何写 snake_case 的名字",
        "__init__ 是什么 ¦ __init__ 是什么",
        "Rain_Hill ¦ Rain Hill",
        "iOS_Android 对比 ¦ iOS Android 对比",
        "Python_学习笔记 ¦ Python 学习笔记",
        "为什么_ ¦ 为什么",
        "_为什么 ¦ 为什么",
        "《山_雨》_完 ¦ 《山 雨》完",
        "🎀_🎀 ¦ 🎀🎀",
        "𠮷_𠮷 ¦ 𠮷 𠮷"
      })
  void of_what_stays_open_readers_see_nothing(String title, String closed) {
    assertThat(TitleGaps.closed(title)).isEqualTo(closed);
  }

  @Test
  void what_was_put_back_is_told_and_what_was_left_out_is_not() {
    assertThat(Written.repairs(Written.article("---\ntitle: 把_山_移走\n---\n所谓“山”。")))
        .containsExactly("2: the title has _ where the text has other marks; read as \"把“山”移走\"");
    assertThat(Written.repairs(Written.article("---\ntitle: 把_山_移走\n---\n山。"))).isEmpty();
    assertThat(Written.repairs(Written.article("---\ntitle: my_name\n---\n取名 my_name。"))).isEmpty();
  }

  @Test
  void a_title_of_nothing_else_is_none() {
    assertThat(Written.article("---\ntitle: _ _\n---\n山雨欲来。").title()).isEqualTo("山雨欲来");
  }

  @Test
  void hostile_titles_and_texts_are_left_alone() {
    assertThat(Written.front("title: " + "a_".repeat(140)).title()).startsWith("a");
    String text = "“".repeat(1_000_000);
    assertThat(TitleMarks.restored("把_山_移走_把_山_移走_把_山_移走", text)).contains("_");
    assertThat(TitleMarks.restored("(a+)+_(b", "(a+)+:(b")).isEqualTo("(a+)+:(b");
  }
}
