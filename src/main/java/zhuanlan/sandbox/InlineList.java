package zhuanlan.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a bot offers somebody who typed its name: the list over the input field (§8).
 *
 * @param query the inline query it answers
 * @param next where more of the list begins; empty at its end
 * @param button what is over the list; empty where nothing is
 * @param start what the button sends behind {@code /start}
 */
public record InlineList(String query, List<Row> rows, String next, String button, String start) {

  /**
   * A result one can choose.
   *
   * @param thumbnail an address, or a file_id of the bot; empty where there is none
   * @param message what is sent, as the Bot API tells it
   */
  public record Row(
      String id, String title, String description, String thumbnail, ObjectNode message) {}

  public InlineList {
    rows = List.copyOf(rows);
  }

  Row row(String id) {
    return rows.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the bot offered no result " + id));
  }
}
