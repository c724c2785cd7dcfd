package zhuanlan.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a client offers while one types (bot-api.md §7).
 *
 * @param scope in which chats
 * @param language two lower-case letters; null for clients whose language has no menu of its own
 * @param items at most 100
 */
public record CommandMenu(Scope scope, @Nullable String language, List<Item> items) {

  public CommandMenu {
    items = List.copyOf(items);
  }

  /** Where a menu is shown. The narrower goes before the wider. */
  public sealed interface Scope {}

  /** Chats of a kind. */
  public enum Chats implements Scope {
    EVERYWHERE,
    PRIVATE,
    GROUPS,
    /** Shown to the admins of groups. */
    GROUP_ADMINS
  }

  /** One private chat. */
  public record Chat(long id) implements Scope {}

  /**
   * One command.
   *
   * @param name 1–32 of {@code a-z 0-9 _}
   * @param description 1–256 characters
   */
  public record Item(String name, String description) {}
}
