package zhuanlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.delivery.Parcel;
import zhuanlan.page.Format;
import zhuanlan.page.Message;
import zhuanlan.page.Page;
import zhuanlan.page.Part;
import zhuanlan.page.Renderer;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteOutbox;
import zhuanlan.subscription.Destination;

/**
 * A program that sends is killed again and again at random moments while the server goes wrong in
 * every way it can: {@code mvn -Pslow test -Dtest=ChaosTest} kills it 200 times. What the log calls
 * uncertain may arrive twice; nothing else may, nothing may be lost, and each chat sees the order.
 */
class ChaosTest {

  private static final long SEED = 20_210_326;
  private static final int LONG_ONE_IN = 4;
  private static final Pattern UNCERTAIN =
      Pattern.compile("uncertain.*?message (\\d+) of parcel (\\S+) ");

  private record Expected(String parcel, int message, String text) {}

  @TempDir Path temp;

  private final Random chance = new Random(SEED);
  private final Map<Long, List<Expected>> expected = new TreeMap<>();
  private FaultyTelegram telegram;
  private final List<Process> bots = new ArrayList<>();
  private int parcels;

  @BeforeEach
  void start() throws Exception {
    telegram = new FaultyTelegram(SEED);
  }

  @AfterEach
  void stop() throws Exception {
    kill();
    telegram.close();
  }

  @Test
  @Timeout(120)
  void killed_four_times_it_loses_nothing() throws Exception {
    survive(4, 20);
  }

  @Test
  @Tag("slow")
  @Timeout(1200)
  void killed_two_hundred_times_it_loses_nothing() throws Exception {
    survive(200, 50);
  }

  private void survive(int kills, int chats) throws Exception {
    for (int i = 0; i < kills; i++) {
      fill(chats);
      run();
      awaitMoment();
      kill();
    }
    telegram.behave();
    run();
    awaitEnd();
    kill();
    report(kills);
  }

  /** There is always something to send. */
  private void fill(int chats) throws Exception {
    try (Database database = Database.open(temp.resolve("bot.db"))) {
      SqliteOutbox outbox = new SqliteOutbox(database);
      while (outbox.waiting() < chats * 3) {
        parcels++;
        for (long chat = 1; chat <= chats; chat++) {
          Parcel parcel = parcel(chat, "digest:" + chat + ":" + parcels);
          outbox.offer(parcel);
          expect(chat, parcel);
        }
      }
    }
  }

  private Parcel parcel(long chat, String key) {
    int length = chance.nextInt(LONG_ONE_IN) == 0 ? 500 : 1;
    String text =
        IntStream.range(0, length)
            .mapToObj(i -> key + "的第" + i + "句话。")
            .collect(Collectors.joining());
    return new Parcel(
        key,
        Destination.of(chat),
        Parcel.Lane.PUSH,
        Page.of(Part.Note.of(text)),
        Format.CLASSIC,
        new Parcel.Act.Send(null),
        false,
        Clock.systemUTC().instant());
  }

  private void expect(long chat, Parcel parcel) {
    List<Expected> all = expected.computeIfAbsent(chat, it -> new ArrayList<>());
    List<Message> messages = Renderer.of(Format.CLASSIC).render(parcel.page());
    for (int i = 0; i < messages.size(); i++) {
      all.add(new Expected(parcel.key(), i + 1, ((Message.Classic) messages.get(i)).html()));
    }
  }

  private void awaitMoment() throws Exception {
    if (chance.nextInt(5) > 0) {
      telegram.awaitRequestAfter(telegram.requests(), 8_000);
    }
    boolean unused = last().waitFor(chance.nextInt(1_200), TimeUnit.MILLISECONDS);
  }

  private void awaitEnd() throws Exception {
    int all = expected.values().stream().mapToInt(List::size).sum();
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (distinct() < all && System.nanoTime() < end) {
      telegram.awaitRequestAfter(telegram.requests(), 1_000);
    }
    // A last one that is repeated would come now.
    boolean unused = last().waitFor(1, TimeUnit.SECONDS);
  }

  private long distinct() {
    return telegram.arrived().values().stream()
        .mapToLong(it -> it.stream().distinct().count())
        .sum();
  }

  private void report(int kills) throws IOException {
    Map<String, Integer> uncertain = uncertain();
    Map<Long, List<String>> arrived = telegram.arrived();
    int messages = 0;
    int lost = 0;
    int twice = 0;
    List<String> unexplained = new ArrayList<>();
    List<Long> disordered = new ArrayList<>();
    for (Map.Entry<Long, List<Expected>> chat : expected.entrySet()) {
      List<String> seen = arrived.getOrDefault(chat.getKey(), List.of());
      for (Expected each : chat.getValue()) {
        messages++;
        int times = (int) seen.stream().filter(each.text()::equals).count();
        lost += times == 0 ? 1 : 0;
        twice += Math.max(0, times - 1);
        String name = each.parcel() + " " + each.message();
        if (times - 1 > uncertain.getOrDefault(name, 0)) {
          unexplained.add(name + " arrived " + times + " times");
        }
      }
      if (!collapsed(seen).equals(chat.getValue().stream().map(Expected::text).toList())) {
        disordered.add(chat.getKey());
      }
    }
    System.out.printf(
        "%d kills, %d chats, %d messages: lost %d, twice %d, of them not logged as uncertain %d,"
            + " logged as uncertain %d, chats out of order %d; answers %s%n",
        kills,
        expected.size(),
        messages,
        lost,
        twice,
        unexplained.size(),
        uncertain.values().stream().mapToInt(it -> it).sum(),
        disordered.size(),
        telegram.faults());
    assertThat(lost).isZero();
    assertThat(unexplained).isEmpty();
    assertThat(disordered).isEmpty();
  }

  /** What came again right behind itself counts once. */
  private static List<String> collapsed(List<String> texts) {
    List<String> collapsed = new ArrayList<>();
    for (String text : texts) {
      if (collapsed.isEmpty() || !collapsed.get(collapsed.size() - 1).equals(text)) {
        collapsed.add(text);
      }
    }
    return collapsed;
  }

  private Map<String, Integer> uncertain() throws IOException {
    Map<String, Integer> uncertain = new HashMap<>();
    Matcher found = UNCERTAIN.matcher(Files.readString(temp.resolve("log")));
    while (found.find()) {
      uncertain.merge(found.group(2) + " " + found.group(1), 1, Integer::sum);
    }
    return uncertain;
  }

  private void run() throws IOException {
    bots.add(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SendingBot.class.getName(),
                temp.resolve("bot.db").toString(),
                telegram.address().toString())
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(temp.resolve("log").toFile()))
            .start());
  }

  private Process last() {
    return bots.get(bots.size() - 1);
  }

  private void kill() throws Exception {
    for (Process bot : bots) {
      bot.destroyForcibly();
      bot.waitFor();
    }
  }
}
