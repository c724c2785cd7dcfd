package zhuanlan.telegram;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.bot.ChatEvents;

/** Writes down what happened to chats. */
final class RecordedEvents implements ChatEvents {

  final List<String> told = new ArrayList<>();

  @Override
  public void lost(long chat, String reason) {
    told.add("lost " + chat + ": " + reason);
  }

  @Override
  public void regained(long chat) {
    told.add("regained " + chat);
  }

  @Override
  public void moved(long from, long to) {
    told.add("moved " + from + " to " + to);
  }
}
