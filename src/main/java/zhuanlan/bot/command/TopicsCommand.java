package zhuanlan.bot.command;

import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;

/** {@code /topics}: what the newest articles are about. */
public final class TopicsCommand implements Command {

  private final Catalog catalog;

  /** The command over this catalog. */
  public TopicsCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    return catalog.topics(1).isEmpty()
        ? new Reply.Toast(texts.say("list.empty"))
        : new Reply.Show(Choices.ofTopics(texts.say("topic.hot"), catalog, texts));
  }
}
