package zhuanlan.bot.command;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.catalog.Catalog;
import zhuanlan.catalog.Counted;
import zhuanlan.catalog.HotTopic;
import zhuanlan.catalog.TopicUse;
import zhuanlan.page.Button;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Texts;
import zhuanlan.reading.Script;

/** Pages that offer topics or columns to press. */
final class Choices {

  private static final int TOPICS = 12;
  private static final int COLUMNS = 40;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_ECHO = 40;

  private Choices() {}

  /** A sentence over the hot topics. */
  static Page ofTopics(String say, Catalog catalog, Texts texts) {
    return page(say, catalog.topics(TOPICS).stream().map(each -> button(each, texts)).toList(), 3);
  }

  /** Topics, each of which is searched for. */
  static List<Button> ofUses(List<TopicUse> topics, Texts texts) {
    return buttons(
        topics.stream().map(each -> new Counted(each.name(), each.articles())).toList(),
        "/topic ",
        texts);
  }

  static Page ofColumns(String say, Catalog catalog, Texts texts) {
    List<Counted> columns = catalog.columns();
    return columns.isEmpty()
        ? page(texts.say("list.empty"), List.of(), 1)
        : page(
            say,
            buttons(columns.subList(0, Math.min(COLUMNS, columns.size())), "/column ", texts),
            2);
  }

  /** A sentence over rows of buttons. */
  static Page page(String say, List<Button> buttons, int inARow) {
    return new Page(List.of(Part.Note.of(say)), rows(buttons, inARow), new Page.Turning(null, 1));
  }

  /** Buttons in rows. */
  static List<List<Button>> rows(List<Button> buttons, int inARow) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += inARow) {
      rows.add(buttons.subList(from, Math.min(from + inARow, buttons.size())));
    }
    return rows;
  }

  private static Button button(HotTopic topic, Texts texts) {
    String label = written(topic.name(), texts) + " " + topic.articles();
    return new Button.Press(
        topic.rising() ? texts.say("topic.rising", label) : label, "/topic " + topic.name());
  }

  private static List<Button> buttons(List<Counted> counted, String command, Texts texts) {
    return counted.stream()
        .<Button>map(
            each ->
                new Button.Press(
                    written(each.name(), texts) + " " + each.articles(), command + each.name()))
        .toList();
  }

  /** A name of the store as the reader writes it; what is searched for stays the name. */
  static String written(String name, Texts texts) {
    return Script.of(texts.language()).write(name);
  }

  /** The title of an article inside a sentence, which must leave room for the sentence. */
  static String title(String title, Texts texts) {
    return shortened(written(title, texts), LONGEST_TITLE);
  }

  /** What a person typed, inside a sentence that answers it. */
  static String echo(String typed) {
    return shortened(typed, LONGEST_ECHO);
  }

  /** The text, or its beginning with an ellipsis. */
  static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
