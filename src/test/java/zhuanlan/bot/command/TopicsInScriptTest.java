package zhuanlan.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.HandSetClock;
import zhuanlan.article.Article;
import zhuanlan.article.Block;
import zhuanlan.article.Body;
import zhuanlan.article.Byline;
import zhuanlan.article.Line;
import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Entry;
import zhuanlan.catalog.FileRecord;
import zhuanlan.catalog.TopicName;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Language;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.reading.Cards;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteArticles;
import zhuanlan.subscription.Destination;

/** Readers of traditional characters see topics in their script, and every button still works. */
class TopicsInScriptTest {

  @TempDir Path folder;

  private final Cards cards = new Cards(new HandSetClock("2021-03-26T00:00:00Z"));
  private Database database;
  private Catalog catalog;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(folder.resolve("bot.db"));
    SqliteArticles articles = new SqliteArticles(database);
    catalog = new Catalog(articles);
    Entry entry = entry();
    articles.apply(writer -> writer.load(entry));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_topic_is_shown_in_the_readers_script_and_its_button_finds_it() {
    Page topics = page(new TopicsCommand(catalog), "/topics", Language.TRADITIONAL);
    Button.Press button = (Button.Press) topics.buttons().get(0).get(0);

    assertThat(button.label()).isEqualTo("小程式 1");
    assertThat(button.command()).isEqualTo("/topic 小程序");
    assertThat(titles(button.command())).containsExactly("小程式的後台");
  }

  @Test
  void the_list_behind_a_pressed_topic_is_headed_in_the_readers_script() {
    Page list = shown("/topic 小程序", Request.Origin.PRESSED, Language.TRADITIONAL);

    assertThat(list.parts().get(0)).isEqualTo(new Part.Headline("小程式 · 1 篇"));
    assertThat(list.buttons()).contains(List.of(new Button.Press("🔔 訂閱 小程式", "/subscribe 小程序")));
  }

  @Test
  void what_a_person_typed_is_repeated_as_typed() {
    Page list = shown("/topic 小程序", Request.Origin.TYPED, Language.TRADITIONAL);

    assertThat(list.parts().get(0)).isEqualTo(new Part.Headline("小程序 · 1 篇"));
  }

  @Test
  void a_column_is_shown_in_the_readers_script_and_its_button_finds_it() {
    Page columns = page(new ColumnsCommand(catalog), "/columns", Language.TRADITIONAL);
    Button.Press button = (Button.Press) columns.buttons().get(0).get(0);
    Page column = page(new ColumnCommand(catalog, cards), button.command(), Language.TRADITIONAL);

    assertThat(button).isEqualTo(new Button.Press("網路週刊 1", "/column 网络周刊"));
    assertThat(column.parts().get(0)).isEqualTo(new Part.Headline("網路週刊 · 1 篇"));
    assertThat(column.buttons())
        .contains(List.of(new Button.Press("🔔 訂閱 網路週刊", "/subscribe 网络周刊")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"小程序", "小程式", "程式", "後台", "后台", "軟體", "软件"})
  void what_a_reader_sees_finds_the_article_when_it_is_typed(String words) {
    assertThat(titles("/topic " + words)).containsExactly("小程式的後台");
  }

  private List<String> titles(String line) {
    return page(new TopicCommand(catalog, cards), line, Language.TRADITIONAL).parts().stream()
        .filter(Part.Card.class::isInstance)
        .map(part -> ((Part.Card) part).title())
        .toList();
  }

  private Page shown(String line, Request.Origin origin, Language language) {
    return page(new TopicCommand(catalog, cards), line, origin, language);
  }

  private static Page page(Command command, String line, Language language) {
    return page(command, line, Request.Origin.TYPED, language);
  }

  private static Page page(Command command, String line, Request.Origin origin, Language language) {
    Manner manner =
        new Manner(Texts.of(language), ZoneOffset.UTC, true, Format.CLASSIC, Format.CLASSIC);
    Request request =
        new Request(
            "1",
            origin,
            new Request.Chat(Destination.of(1), Request.ChatKind.PRIVATE, ""),
            new Request.Asker(1, null, false),
            line,
            0,
            false);
    Reply reply = command.run(request, manner);
    assertThat(reply).isInstanceOf(Reply.Show.class);
    return ((Reply.Show) reply).page();
  }

  private static Entry entry() {
    FileRecord file = new FileRecord("a.md", 1, 1, FileRecord.Fate.LOADED, null, "id", "", 0, 0);
    Article article =
        new Article(
            "a.md",
            "小程序的后台",
            "资讯",
            "网络周刊",
            List.of(),
            Byline.NONE,
            Instant.parse("2021-03-25T00:00:00Z"),
            null,
            null,
            null,
            new Body(List.of(new Block.Paragraph(Line.of("这里有一款软件。")))),
            List.of());
    Entry.WeightedTopic topic =
        new Entry.WeightedTopic(new TopicName("小程序", "小程序", "xiaochengxu", "xcx"), 1);
    return new Entry(file, article, List.of("这里有一款软件。"), List.of(topic), "小程序的后台\n这里有一款软件。");
  }
}
