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

/** Pages that offer topics or columns to press. */
final class Choices {

  private static final int TOPICS = 12;
  private static final int COLUMNS = 40;

  private Choices() {}

  /** A sentence over the hot topics. */
  static Page ofTopics(String say, Catalog catalog, Texts texts) {
    return page(say, catalog.topics(TOPICS).stream().map(each -> button(each, texts)).toList(), 3);
  }

  /** Topics, each of which is searched for. */
  static List<Button> ofUses(List<TopicUse> topics) {
    return buttons(
        topics.stream().map(each -> new Counted(each.name(), each.articles())).toList(), "/topic ");
  }

  static Page ofColumns(String say, Catalog catalog, Texts texts) {
    List<Counted> columns = catalog.columns();
    return columns.isEmpty()
        ? page(texts.say("list.empty"), List.of(), 1)
        : page(say, buttons(columns.subList(0, Math.min(COLUMNS, columns.size())), "/column "), 2);
  }

  /** A sentence over rows of buttons. */
  static Page page(String say, List<Button> buttons, int inARow) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += inARow) {
      rows.add(buttons.subList(from, Math.min(from + inARow, buttons.size())));
    }
    return new Page(List.of(Part.Note.of(say)), rows, new Page.Turning(null, 1));
  }

  private static Button button(HotTopic topic, Texts texts) {
    String label = topic.name() + " " + topic.articles();
    return new Button.Press(
        topic.rising() ? texts.say("topic.rising", label) : label, "/topic " + topic.name());
  }

  private static List<Button> buttons(List<Counted> counted, String command) {
    return counted.stream()
        .<Button>map(
            each -> new Button.Press(each.name() + " " + each.articles(), command + each.name()))
        .toList();
  }
}
