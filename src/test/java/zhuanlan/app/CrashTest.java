package zhuanlan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhuanlan.page.Language;
import zhuanlan.sandbox.Bubble;
import zhuanlan.sandbox.Fault;
import zhuanlan.sandbox.Sandbox;
import zhuanlan.sandbox.World;
import zhuanlan.store.Database;
import zhuanlan.store.SqliteSubscriptions;
import zhuanlan.subscription.Destination;
import zhuanlan.subscription.Filter;
import zhuanlan.subscription.Schedule;
import zhuanlan.subscription.Subscription;
import zhuanlan.subscription.Wishes;

/** The bot as a process of its own that is killed without a warning and started again. */
@Timeout(120)
class CrashTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @TempDir Path temp;

  private Sandbox sandbox;
  private World world;
  private final Deque<Process> bots = new ArrayDeque<>();

  @BeforeEach
  void start() throws Exception {
    SampleStore.in(temp.resolve("articles"));
    sandbox = Sandbox.start(0, Clock.systemUTC());
    world = sandbox.world();
    world.say(World.READER, World.READER, "/start");
  }

  @AfterEach
  void stop() throws Exception {
    kill();
    sandbox.close();
  }

  @Test
  void killed_between_the_decision_to_send_a_digest_and_its_sending_it_arrives_once()
      throws Exception {
    subscribeToWhatIsDueNow();
    world.inject("send.*", 1000, Fault.cutBefore());
    run();
    world.await(it -> tried(it) > 0, PATIENCE);
    kill();
    assertThat(digests()).isEmpty();

    world.clearFaults();
    run();
    world.await(it -> !digests().isEmpty(), PATIENCE);
    // Whatever was still to come has come before the answer to a later question.
    world.say(World.READER, World.READER, "/columns");
    world.await(it -> last().labels().contains("平台观察 4"), PATIENCE);
    assertThat(digests()).hasSize(1);
  }

  @Test
  void killed_after_an_answer_arrived_and_before_it_knew_it_answers_no_second_time()
      throws Exception {
    run();
    world.await(it -> !it.fromBot(World.READER).isEmpty(), PATIENCE);
    int before = world.fromBot(World.READER).size();
    world.say(World.READER, World.READER, "/subscribe 芯片 08:30");
    world.await(it -> it.fromBot(World.READER).size() > before, PATIENCE);
    kill();

    run();
    world.say(World.READER, World.READER, "/subscriptions");
    world.await(it -> last().labels().contains("🗑 退订 #1"), PATIENCE);
    assertThat(world.fromBot(World.READER)).hasSize(before + 2);
    assertThat(last().text()).contains("芯片").doesNotContain("#2");
  }

  @Test
  void asked_to_end_it_ends_cleanly_while_a_poll_hangs() throws Exception {
    run();
    world.await(it -> !it.fromBot(World.READER).isEmpty() && it.pendingUpdates() == 0, PATIENCE);
    Process bot = bots.getLast();
    bot.destroy();
    assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(bot.exitValue()).isEqualTo(143);
  }

  private void subscribeToWhatIsDueNow() throws Exception {
    Instant now = Clock.systemUTC().instant();
    try (Database database = Database.open(temp.resolve("bot.db"))) {
      new SqliteSubscriptions(database, Clock.systemUTC())
          .add(
              Subscription.order(
                  Destination.of(World.READER),
                  new Filter(List.of("芯片"), List.of(), List.of()),
                  Schedule.Timed.daily(
                      LocalTime.ofInstant(now.minusSeconds(120), SHANGHAI), SHANGHAI),
                  Wishes.usual(10, true),
                  Language.SIMPLIFIED,
                  World.READER,
                  0,
                  now.minusSeconds(120)),
              "before");
    }
  }

  private static int tried(World world) {
    return (int)
        world.calls().stream()
            .filter(call -> call.params().path("caption").asText().contains("芯片笔记之4"))
            .count();
  }

  private List<Bubble> digests() {
    return world.fromBot(World.READER).stream()
        .filter(message -> message.text().contains("专栏速递 ·"))
        .toList();
  }

  private Bubble last() {
    List<Bubble> all = world.fromBot(World.READER);
    return all.get(all.size() - 1);
  }

  private void run() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            "zhuanlan.app.Main");
    builder
        .environment()
        .putAll(
            Map.of(
                "BOT_TOKEN", sandbox.token(),
                "BOT_API_URL", sandbox.apiUrl().toString(),
                "ARTICLES_DIR", temp.resolve("articles").toString(),
                "DATABASE_PATH", temp.resolve("bot.db").toString()));
    builder.directory(temp.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(temp.toFile(), "log")));
    bots.add(builder.start());
  }

  private void kill() throws Exception {
    for (Process bot : bots) {
      bot.destroyForcibly();
      bot.waitFor();
    }
  }
}
