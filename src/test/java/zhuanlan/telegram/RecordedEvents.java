package zhuanlan.telegram;

import java.util.ArrayList;
import java.util.List;
import zhuanlan.bot.ChatEvents;
import zhuanlan.delivery.Loss;
import zhuanlan.subscription.Destination;

/** Writes down what happened to chats. */
final class RecordedEvents implements ChatEvents {

  final List<String> told = new ArrayList<>();

  @Override
  public void lost(Destination where, Loss loss, String reason, String title) {
    String place = where.chat() + (where.thread() == 0 ? "" : "/" + where.thread());
    told.add(
        "lost " + place + " " + loss + ": " + reason + (title.isEmpty() ? "" : " in " + title));
  }

  @Override
  public void reopened(Destination topic) {
    told.add("reopened " + topic.chat() + "/" + topic.thread());
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
