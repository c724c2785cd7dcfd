package zhuanlan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static zhuanlan.store.Samples.NOON;
import static zhuanlan.store.Samples.dated;
import static zhuanlan.store.Samples.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.Headline;
import zhuanlan.catalog.Listing;
import zhuanlan.catalog.Selection;
import zhuanlan.catalog.Terms;

class LibrarySearchTest {

  @TempDir Path directory;
  private Database database;
  private SqliteArticles articles;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(directory.resolve("bot.db"));
    articles = new SqliteArticles(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          微信小程序上线      | 小程序        | true
          大小程 序列         | 小程序        | false
          程序小，小程大      | 小程序        | false
          微信小程序上线      | 程序          | true
          微信小程序上线      | 序小          | false
          微信小程序上线      | 微            | true
          微信小程序上线      | 程            | true
          微信小程序上线      | 线            | true
          微信小程序上线      | 下            | false
          读，写              | 读            | true
          c2m 模式            | c2m           | true
          做c2m的             | c2m           | true
          xc2m                | c2m           | false
          c2mall              | c2m           | false
          c 2 m               | c2m           | false
          c2m 模式            | 2m            | true
          5g 手机             | 5g            | true
          用5g网              | 5g            | true
          15gb 内存           | 5g            | false
          5gb 内存            | 5g            | false
          15g 内存            | 5g            | false
          2016iphone          | iphone        | true
          iphone12            | iphone        | true
          iphones             | iphone        | false
          iphone12            | iphone1       | false
          iphone小程序        | iphone小程序  | true
          会写c++吗           | c++           | true
          会写objc++吗        | c++           | false
          会写c吗             | c++           | false
          a.b.c               | a.b           | true
          a.bc                | a.b           | false
          𠮷野家开业          | 𠮷            | true
          𠮷野家开业          | 𠮷野          | true
          𠮷野家开业          | 𠮷野家        | true
          大𠮷                | 𠮷            | true
          野家                | 𠮷野          | false
          火箭🚀升空          | 🚀            | true
          火箭升空            | 🚀            | false
          ひらがな            | らが          | true
          naïve 想法          | naïve         | true
          naïveté             | naïve         | false
          москва слезам       | москва        | true
          and or near         | near          | true
          nothing             | not           | false
          """)
  void a_term_occurs(String text, String term, boolean occurs) {
    load(entry("a.md", "题", text));

    assertThat(found(term)).hasSize(occurs ? 1 : 0);
    assertThat(articles.arrived(new Selection(List.of(term), List.of(), List.of()), 0, 9))
        .hasSize(occurs ? 1 : 0);
    assertThat(articles.search(Samples.terms(List.of("题"), List.of(term)), 0, 9).total())
        .isEqualTo(occurs ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\"",
        "'",
        "*",
        "^",
        "\"\"",
        "`",
        "(",
        ")",
        "{a}",
        "a:b",
        "-a",
        "a*",
        "*a",
        "a^2",
        "\"a\"",
        "a\" OR \"b",
        "AND",
        "OR",
        "NOT",
        "NEAR(a b)",
        "a AND",
        "OR b",
        "words:a",
        "+",
        "%",
        "_",
        "?",
        ";",
        "--",
        "\\",
        "\0",
        "a\0b",
        "\ud83d",
        "\udc00",
        "小\ud83d",
        "。。。",
        "a\u001fb",
        "\u001f",
        "')",
        "1=1",
        "[a]",
        ":words",
        "?1",
        "$a",
        "<b>",
        "${x}",
        "{{x}}"
      })
  void any_text_is_answered(String text) {
    load(entry("a.md", "题", "正文"));

    assertThat(articles.search(Samples.terms(List.of(text, "文章"), List.of()), 0, 9).total())
        .isZero();
    assertThatCode(
            () -> {
              found(text);
              articles.search(Samples.terms(List.of("正文"), List.of(text)), 0, 9);
              articles.arrived(new Selection(List.of(text), List.of(text), List.of(text)), 0, 9);
              articles.about(List.of(text), List.of(1, 2));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void an_article_is_about_what_stands_in_its_title_or_is_a_topic_of_it() {
    load(
        entry("1.md", "小程序的账本", "正文"),
        entry("2.md", "题", "正文", "小程序"),
        entry("3.md", "题外", "也用小程序点单"),
        entry("4.md", "程序员小记", "正文"),
        entry("5.md", "iphone新品", "正文"));
    List<Integer> all = List.of(1, 2, 3, 4, 5, 99);

    assertThat(articles.about(List.of("小程序"), all)).containsExactlyInAnyOrder(1, 2);
    assertThat(articles.about(List.of("小程序", "iphone"), all)).containsExactlyInAnyOrder(1, 2, 5);
    assertThat(articles.about(List.of("phone"), all)).isEmpty();
    assertThat(articles.about(List.of("小程序"), List.of(3, 2))).containsExactly(2);
    assertThat(articles.about(List.of("小程序"), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "* ", "^", "a*", "NOT", "a\" OR \"正", "正*", "^正", "{words}:正"})
  void nothing_in_a_term_is_syntax(String term) {
    load(entry("a.md", "题", "正文 not a word"));

    List<String> expected = term.equals("NOT") ? List.of("题") : List.of();
    assertThat(found(term.toLowerCase(Locale.ROOT))).isEqualTo(expected);
  }

  @Test
  void punctuation_counts_beside_other_terms() {
    load(entry("a.md", "甲", "收入：三成！"), entry("b.md", "乙", "收入三成"));

    assertThat(found("收入", "！")).containsExactly("甲");
    assertThat(found("收入：三成")).containsExactly("甲");
    assertThat(found("！")).isEmpty();
    assertThat(found("收入", " ")).containsExactly("乙", "甲");
    assertThat(found()).isEmpty();
  }

  @Test
  void very_long_terms_and_very_many_are_answered() {
    String text =
        IntStream.range(0, 4_096)
            .mapToObj(i -> Character.toString(0x4E00 + i))
            .collect(Collectors.joining());
    load(entry("a.md", "长", text + " " + "x".repeat(4_096)));

    assertThat(found(text)).containsExactly("长");
    assertThat(found(text.substring(1) + "丁")).isEmpty();
    assertThat(found("x".repeat(4_096))).containsExactly("长");
    assertThat(found("x".repeat(4_095))).isEmpty();
    assertThat(found("x".repeat(50))).isEmpty();
    String[] many = text.split("", -1);
    assertThat(found(many)).containsExactly("长");
    assertThat(articles.search(Samples.terms(List.of("长"), List.of(many)), 0, 9).total()).isZero();
    assertThat(articles.arrived(new Selection(List.of(many), List.of(many), List.of()), 0, 9))
        .hasSize(1);
    assertThat(found("*".repeat(4_096))).isEmpty();
    assertThat(found("𠮷".repeat(2_048))).isEmpty();
  }

  @Test
  void all_terms_must_occur_and_none_of_the_excluded() {
    load(entry("a.md", "甲", "小程序 阿里 股价"), entry("b.md", "乙", "小程序 阿里"), entry("c.md", "丙", "小程序"));

    assertThat(found("小程序", "阿里")).containsExactly("乙", "甲");
    assertThat(found(List.of("小程序"), List.of("阿里"))).containsExactly("丙");
    assertThat(found(List.of("小程序"), List.of("股价", "拼多多"))).containsExactly("丙", "乙");
    assertThat(found(List.of("阿里"), List.of("阿里"))).isEmpty();
    assertThat(found(List.of(), List.of("阿里"))).isEmpty();
    assertThat(found(List.of("阿里"), List.of("", "。"))).containsExactly("乙", "甲");
  }

  @Test
  void those_about_it_come_before_those_that_mention_it_and_newer_before_older() {
    load(
        about(1, "旧文提到", "小程序"),
        about(2, "新文提到", "小程序"),
        about(3, "旧的小程序", ""),
        about(4, "新的小程序", ""),
        about(5, "话题", "别的", "小程序开发"),
        dated("6.md", "6", "没有时间的小程序", "科技", null, ""),
        about(7, "无关", "无关"));

    assertThat(found("小程序")).containsExactly("话题", "新的小程序", "旧的小程序", "没有时间的小程序", "新文提到", "旧文提到");
  }

  @Test
  void an_article_is_about_several_terms_when_it_is_about_each() {
    load(
        about(1, "小程序", "", "阿里"),
        about(2, "小程序", "阿里"),
        about(3, "5g 时代", "", "15gb"),
        about(4, "15gb", "5g 时代"));

    assertThat(numbers("小程序", "阿里")).containsExactly(1, 2);
    assertThat(numbers("5g")).containsExactly(3, 4);
  }

  @Test
  void a_stretch_of_the_list_comes_with_the_count_of_all() {
    load(
        IntStream.rangeClosed(1, 25)
            .mapToObj(i -> about(i, "第" + i + "篇", "小程序"))
            .toArray(Entry[]::new));
    Terms terms = Samples.terms(List.of("小程序"), List.of());

    Listing middle = articles.search(terms, 10, 5);
    assertThat(middle.total()).isEqualTo(25);
    assertThat(middle.articles()).extracting(Headline::number).containsExactly(15, 14, 13, 12, 11);
    assertThat(articles.search(terms, 24, 5).articles()).hasSize(1);
    assertThat(articles.search(terms, 25, 5)).isEqualTo(new Listing(List.of(), 25));
    assertThat(articles.search(terms, 0, 0)).isEqualTo(new Listing(List.of(), 25));
  }

  @Test
  void of_very_many_doubtful_candidates_the_number_is_reckoned() {
    Entry[] entries = new Entry[500];
    for (int i = 0; i < entries.length; i++) {
      // In every other one the pairs stand apart.
      entries[i] = entry(i + ".md", "第" + i, i % 2 == 0 ? "小程序" : "小程和程序");
    }
    load(entries);
    Listing listing = articles.search(Samples.terms(List.of("小程序"), List.of()), 0, 20);
    assertThat(listing.exact()).isFalse();
    assertThat(listing.articles()).hasSize(20);
    assertThat(listing.total()).isBetween(230, 270);
    assertThat(articles.search(Samples.terms(List.of("小程"), List.of()), 0, 20))
        .matches(each -> each.exact() && each.total() == 500);
  }

  @Test
  void the_newest_and_those_about_it_do_not_stand_for_all_when_the_number_is_reckoned() {
    Entry[] entries = new Entry[1_000];
    for (int i = 0; i < entries.length; i++) {
      // The newest have it, some of them in the title; before them one in ten.
      boolean newest = i >= 980;
      String title = i >= 990 ? "小程序" + i : "第" + i + "篇";
      entries[i] = about(i, title, newest || i % 10 == 0 ? "小程序" : "小程和程序");
    }
    load(entries);
    Terms terms = Samples.terms(List.of("小程序"), List.of());
    assertThat(articles.search(terms, 0, 10).total()).isBetween(60, 200);
    assertThat(articles.search(terms, 0, 20).total()).isBetween(60, 260);
    assertThat(articles.search(terms, 90, 10).total()).isBetween(100, 140);
  }

  @Test
  void a_search_whose_candidates_all_lack_the_word_ends_with_nothing() {
    Entry[] entries = new Entry[300];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entry(i + ".md", "第" + i, "小程和程序");
    }
    load(entries);
    Listing listing = articles.search(Samples.terms(List.of("小程序"), List.of()), 0, 20);
    assertThat(listing.articles()).isEmpty();
    assertThat(listing.total()).isZero();
  }

  @Test
  void an_article_written_anew_is_found_by_its_new_words_only() {
    load(entry("a.md", "题", "旧词", "旧话题"));
    load(entry("a.md", "题", "新词", "新话题"));

    assertThat(found("旧词")).isEmpty();
    assertThat(found("旧话题")).isEmpty();
    assertThat(found("新词")).containsExactly("题");
    assertThat(found("新话题")).containsExactly("题");
  }

  /** The higher the number, the newer. */
  private static Entry about(int number, String title, String text, String... topics) {
    return dated(
        number + ".md",
        "" + number,
        title,
        "科技",
        NOON.plus(Duration.ofHours(number)),
        text,
        topics);
  }

  private void load(Entry... entries) {
    articles.apply(writer -> List.of(entries).forEach(writer::load));
  }

  private List<String> found(String... terms) {
    return found(Arrays.asList(terms), List.of());
  }

  private List<String> found(List<String> all, List<String> none) {
    Listing listing = articles.search(Samples.terms(all, none), 0, 99);
    assertThat(listing.total()).isEqualTo(listing.articles().size());
    return listing.articles().stream().map(Headline::title).toList();
  }

  private List<Integer> numbers(String... terms) {
    return articles.search(Samples.terms(List.of(terms), List.of()), 0, 99).articles().stream()
        .map(Headline::number)
        .toList();
  }
}
