package zhuanlan.telegram;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import zhuanlan.page.Shortcuts;

/** Gives out the places in a list. */
final class ShortcutsInMemory implements Shortcuts {

  private final CopyOnWriteArrayList<String> commands = new CopyOnWriteArrayList<>();

  @Override
  public String idOf(String command) {
    commands.addIfAbsent(command);
    return "s" + commands.indexOf(command);
  }

  @Override
  public Optional<String> commandOf(String id) {
    return commands.stream().filter(each -> idOf(each).equals(id)).findFirst();
  }
}
