package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Headline;
import zhuanlan.page.Button;
import zhuanlan.page.Format;
import zhuanlan.page.Language;
import zhuanlan.page.Texts;

/**
 * The buttons under an article that is read.
 *
 * @param line the line that opened it
 * @param page which of its pages is shown
 * @param format how it is shown
 */
record ArticleButtons(Catalog catalog, ReadLine line, int page, Format format, Texts texts) {

  private static final int TOPICS = 3;
  private static final int SAME_STORY = 3;

  /** The rows, the way back the last. */
  List<List<Button>> under(Headline article) {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(tools(article));
    List<Button> topics = topics();
    if (!topics.isEmpty()) {
      rows.add(topics);
    }
    for (Headline other : catalog.story(article.number(), SAME_STORY)) {
      String label = texts.say("read.story", Choices.title(other.title(), texts));
      rows.add(List.of(new Button.Press(label, line.other(other.number()).written())));
    }
    String back = line.back();
    if (back != null) {
      rows.add(List.of(new Button.Press(texts.say("read.back"), back)));
    }
    return rows;
  }

  private List<Button> tools(Headline article) {
    List<Button> tools = new ArrayList<>();
    tools.add(new Button.Press(texts.say("read.save"), "/save " + article.number()));
    tools.add(
        switch (format) {
          case RICH -> reformat("read.classic", Format.CLASSIC);
          case CLASSIC -> reformat("read.rich", Format.RICH);
        });
    if (texts.language() == Language.TRADITIONAL) {
      String label = texts.say(line.original() ? "read.converted" : "read.as-written");
      String other = line.original(!line.original()).written();
      tools.add(new Button.Press(label, Words.onPage(other, page)));
    }
    String link = article.link();
    if (link != null) {
      tools.add(new Button.Open(texts.say("read.original"), link));
    }
    return tools;
  }

  private Button reformat(String key, Format other) {
    return new Button.Press(texts.say(key), line.in(other).written());
  }

  /** Each topic leads to its list, and the list back to this page. */
  private List<Button> topics() {
    String here = Words.onPage(line.written(), page);
    return catalog.topicsOf(line.number(), TOPICS).stream()
        .<Button>map(
            topic ->
                new Button.Press(
                    texts.say("read.topic", Choices.written(topic, texts)),
                    Words.withBack("/topic " + topic, here)))
        .toList();
  }
}
