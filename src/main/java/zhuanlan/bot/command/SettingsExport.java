package zhuanlan.bot.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhuanlan.article.Block;
import zhuanlan.page.Manner;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/**
 * What a chat has chosen and ordered, as command lines that choose and order the same.
 *
 * @param chosen what the chat has chosen itself
 * @param subscriptions its subscriptions
 * @param usual how digests come where nothing is said
 * @param manner how it is told
 */
record SettingsExport(
    ChatSettings chosen, List<Subscription> subscriptions, Wishes usual, Manner manner) {

  Page page() {
    return new Page(
        List.of(
            Part.Note.of(manner.say("settings.export")),
            new Part.Passage(new Block.Code(null, String.join("\n", lines())))),
        List.of(),
        new Page.Turning("/settings export", 1));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(setting(Setting.LANGUAGE, language()));
    lines.add(setting(Setting.ZONE, manner.zone().getId()));
    if (chosen.format() != null) {
      lines.add(setting(Setting.FORMAT, chosen.format().word()));
    }
    lines.add(setting(Setting.PICTURES, chosen.pictures() ? "on" : "off"));
    lines.add(setting(Setting.QUIET, quiet(chosen.quiet())));
    ZoneId zone = manner.zone();
    for (Subscription each : subscriptions) {
      if (each.schedule() instanceof Schedule.Timed timed && !timed.zone().equals(zone)) {
        zone = timed.zone();
        lines.add(setting(Setting.ZONE, zone.getId()));
      }
      lines.add(order(each));
    }
    if (!zone.equals(manner.zone())) {
      lines.add(setting(Setting.ZONE, manner.zone().getId()));
    }
    return lines;
  }

  /** Quiet hours as they are typed. */
  static String quiet(@Nullable QuietHours hours) {
    return hours == null ? "off" : hours.from() + "-" + hours.to();
  }

  private String language() {
    return chosen.language() == null ? "auto" : Objects.requireNonNull(chosen.language()).tag();
  }

  private String order(Subscription it) {
    Order order =
        new Order(
            null,
            it.filter(),
            it.schedule() instanceof Schedule.Timed timed
                ? Order.words(timed.days(), timed.times(), false)
                : Order.words(Set.of(), List.of(), true),
            WishWords.between(usual, it.wishes()),
            null);
    return "/subscribe " + order.written();
  }

  private static String setting(Setting setting, String value) {
    return "/settings " + setting.word() + " " + value;
  }
}
