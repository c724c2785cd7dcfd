package zhuanlan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.HandSetClock;
import zhuanlan.delivery.Parcel;
import zhuanlan.subscription.ChatSettings;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.QuietHours;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;

/**
 * Whatever arrives, whoever subscribes, whichever way the clock moves and whenever the program
 * ends: each chat is told each article that one of its subscriptions wants, and once.
 */
class ToldOnceTest {

  private static final List<String> WORDS = List.of("咖啡", "芯片", "公路", "小程序");
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));
  private static final int STEPS = 120;

  @TempDir Path folder;

  /** Which words the title of each article has, by its title. */
  private final Map<String, Set<String>> articles = new HashMap<>();

  private final Map<Long, List<Filter>> wanted = new HashMap<>();
  private final Map<Long, Set<String>> told = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_article_that_is_wanted_is_told_in_each_chat_once(long seed) throws Exception {
    Random random = new Random(seed);
    HandSetClock clock = new HandSetClock("2021-03-26T04:00:00Z");
    Newsroom room = new Newsroom(folder, clock);
    List<Subscription> all = new ArrayList<>();
    try {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(9)) {
          case 0, 1, 2 -> arrive(room, random);
          case 3 -> all.add(subscribe(room, random));
          case 4 -> change(room, all, random);
          case 5 -> quiet(room, random);
          case 6 -> {
            room.close();
            room = new Newsroom(folder, clock);
          }
          default -> clock.move(Duration.ofMinutes(random.nextInt(1_500) - 200));
        }
        room.runDue();
        hear(room);
      }
      end(room, all);
    } finally {
      room.close();
    }

    wanted.forEach(
        (chat, filters) ->
            assertThat(new TreeSet<>(told.getOrDefault(chat, Set.of())))
                .as("chat %d", chat)
                .isEqualTo(matching(filters)));
  }

  /** Everybody is awake for a few days. */
  private void end(Newsroom room, List<Subscription> all) {
    for (Subscription each : all) {
      room.subscriptions.resume(each.to().chat());
      Subscription now = room.now(each);
      room.subscriptions.change(
          now.paused(false, now.schedule().nextAfter(room.clock.instant()).orElse(null)));
      room.chats.keep(each.to().chat(), ChatSettings.NONE);
    }
    for (int hour = 0; hour < 24 * 16; hour += 5) {
      room.clock.move(Duration.ofHours(5));
      room.runDue();
      hear(room);
    }
  }

  private void arrive(Newsroom room, Random random) {
    Set<String> words = new HashSet<>();
    words.add(WORDS.get(random.nextInt(WORDS.size())));
    words.add(WORDS.get(random.nextInt(WORDS.size())));
    String title = String.join("与", words) + articles.size();
    articles.put(title, words);
    room.arrive("专栏", title, "正文");
  }

  private Subscription subscribe(Newsroom room, Random random) {
    long chat = 1L + random.nextInt(3);
    Filter filter =
        random.nextInt(4) == 0
            ? Filter.ALL
            : new Filter(List.of(WORDS.get(random.nextInt(WORDS.size()))), List.of(), List.of());
    wanted.computeIfAbsent(chat, each -> new ArrayList<>()).add(filter);
    return room.subscribe(
        chat, filter, schedule(random), Newsroom.wishes(400, false, random.nextBoolean(), null));
  }

  private static Schedule schedule(Random random) {
    if (random.nextInt(4) == 0) {
      return new Schedule.AtOnce();
    }
    Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    days.removeIf(day -> random.nextInt(3) == 0);
    days.add(DayOfWeek.of(1 + random.nextInt(7)));
    return new Schedule.Timed(
        days, List.of(time(random), time(random)), ZONES.get(random.nextInt(ZONES.size())));
  }

  /** Another schedule, a pause, a suspension, or the end of one. */
  private static void change(Newsroom room, List<Subscription> all, Random random) {
    if (all.isEmpty()) {
      return;
    }
    Instant now = room.clock.instant();
    Subscription one = room.now(all.get(random.nextInt(all.size())));
    switch (random.nextInt(5)) {
      case 0 -> {
        Schedule other = schedule(random);
        room.subscriptions.change(one.with(other, other.nextAfter(now).orElse(null)));
      }
      case 1 -> room.subscriptions.change(one.paused(true, one.next()));
      case 2 ->
          room.subscriptions.change(one.paused(false, one.schedule().nextAfter(now).orElse(null)));
      case 3 -> room.subscriptions.suspend(one.to().chat(), "blocked");
      default -> room.subscriptions.resume(one.to().chat());
    }
  }

  private static void quiet(Newsroom room, Random random) {
    LocalTime from = time(random);
    room.chats.keep(
        1L + random.nextInt(3),
        ChatSettings.NONE
            .withZone(ZONES.get(random.nextInt(ZONES.size())))
            .withQuiet(new QuietHours(from, from.plusMinutes(1 + random.nextInt(1_000)))));
  }

  private void hear(Newsroom room) {
    for (Parcel parcel : room.sent()) {
      for (String title : Newsroom.titles(parcel)) {
        long chat = parcel.to().chat();
        assertThat(told.computeIfAbsent(chat, each -> new HashSet<>()).add(title))
            .as("%s is new in chat %d", title, chat)
            .isTrue();
      }
    }
  }

  private Set<String> matching(List<Filter> filters) {
    Set<String> matching = new TreeSet<>();
    articles.forEach(
        (title, words) -> {
          if (filters.stream()
              .anyMatch(each -> each.topics().isEmpty() || words.contains(each.topics().get(0)))) {
            matching.add(title);
          }
        });
    return matching;
  }

  private static LocalTime time(Random random) {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }
}
