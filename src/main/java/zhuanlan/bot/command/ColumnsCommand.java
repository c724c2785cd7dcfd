package zhuanlan.bot.command;

import zhuanlan.bot.Command;
import zhuanlan.bot.Reply;
import zhuanlan.bot.Request;
import zhuanlan.catalog.Catalog;
import zhuanlan.page.Manner;
import zhuanlan.page.Texts;

/** {@code /columns}: the columns and how many articles each has. */
public final class ColumnsCommand implements Command {

  private final Catalog catalog;

  /** The command over this catalog. */
  public ColumnsCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "columns";
  }

  @Override
  public Reply run(Request request, Manner manner) {
    Texts texts = manner.texts();
    return new Reply.Show(Choices.ofColumns(texts.say("list.columns"), catalog, texts));
  }
}
