package zhuanlan.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices changes in the folder and imports them, once a burst of writes has ended; also imports
 * when asked to. {@link #look} is one round, repeated by one thread; the other methods may be
 * called by any.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration WHEN_OFF = Duration.ofHours(1);

  /** How soon a look is worth its while that tells whether a burst of writes has ended. */
  private static final Duration WITHIN_A_BURST = Duration.ofMillis(500);

  /** How often to ask whether the system has told of a change. */
  private static final Duration BETWEEN_HINTS = Duration.ofMillis(500);

  /** Files that are written all the time must not be looked at all the time. */
  private static final Duration AFTER_A_HINT = Duration.ofSeconds(2);

  /** A burst that does not end must not keep what it has brought from readers for ever. */
  private static final Duration LONGEST_BURST = Duration.ofMinutes(1);

  /** Looking must not cost more than this share of the time. */
  private static final int REST_FOR_EACH_LOOK = 10;

  /** A clock that jumps while a look is taken makes it seem endless. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);

  private final Path root;
  private final Importer importer;
  private final boolean watches;
  private final Clock clock;
  private final Consumer<Report> refused;
  private final FolderEvents events = FolderEvents.open();
  private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
  private volatile Optional<String> trouble = Optional.empty();

  private @Nullable Long imported;
  private @Nullable Long lastSeen;
  private @Nullable Instant burstBegan;

  /**
   * A watch over a folder.
   *
   * @param watches false to import only when asked to
   * @param refused told of an import that would have withdrawn most of the library, once for each
   *     state of the folder
   */
  public FolderWatch(
      Path root, Importer importer, boolean watches, Clock clock, Consumer<Report> refused) {
    this.root = root;
    this.importer = importer;
    this.watches = watches;
    this.clock = clock;
    this.refused = refused;
  }

  /**
   * Imports at the next look, changed or not.
   *
   * @param evenIfMostVanish claims that a person has confirmed the loss of most articles
   * @param then told what the import did
   */
  public void ask(boolean evenIfMostVanish, Consumer<Result> then) {
    orders.add(new Order(evenIfMostVanish, then));
  }

  /** The first import, before the first look. */
  public Result begin() {
    return imported(false);
  }

  /** What is wrong with the folder; empty while all is well. */
  public Optional<String> trouble() {
    return trouble;
  }

  /** One look at the folder. Returns how long to wait before the next. */
  public Duration look() {
    for (Order order = orders.poll(); order != null; order = orders.poll()) {
      order.then().accept(imported(order.evenIfMostVanish()));
    }
    if (!watches) {
      return WHEN_OFF;
    }
    Instant began = clock.instant();
    notice(began);
    Duration took = Duration.between(began, clock.instant());
    Duration least = burstBegan == null ? BETWEEN_LOOKS : WITHIN_A_BURST;
    Duration rest = burstBegan == null ? took.multipliedBy(REST_FOR_EACH_LOOK) : took;
    if (rest.compareTo(LONGEST_REST) > 0) {
      return LONGEST_REST;
    }
    return rest.compareTo(least) > 0 ? rest : least;
  }

  /**
   * Asks the system for hints, another round that is repeated. Returns how long to wait before the
   * next.
   *
   * @param look called when a look is worth its while now
   */
  public Duration heed(Runnable look) {
    if (!watches) {
      return WHEN_OFF;
    }
    if (events.haveStirred()) {
      look.run();
      return AFTER_A_HINT;
    }
    return BETWEEN_HINTS;
  }

  @Override
  public void close() {
    events.close();
  }

  private void notice(Instant now) {
    try {
      Folder folder = Folder.scan(root);
      events.follow(folder.folders());
      Long state = folder.state();
      boolean quiet = state.equals(lastSeen);
      lastSeen = state;
      if (state.equals(imported)) {
        burstBegan = null;
      } else if (quiet || isTooLong(now)) {
        Report report = imported(folder, false);
        if (report.refused() > 0) {
          refused.accept(report);
        }
      } else if (burstBegan == null) {
        burstBegan = now;
      }
      trouble = Optional.empty();
    } catch (IOException e) {
      trouble(e);
    }
  }

  private boolean isTooLong(Instant now) {
    return burstBegan != null && Duration.between(burstBegan, now).compareTo(LONGEST_BURST) >= 0;
  }

  private Result imported(boolean evenIfMostVanish) {
    try {
      return new Result(imported(Folder.scan(root), evenIfMostVanish), null);
    } catch (IOException e) {
      trouble(e);
      return new Result(null, e.getMessage());
    }
  }

  private Report imported(Folder folder, boolean evenIfMostVanish) {
    Report report = importer.run(folder, evenIfMostVanish);
    imported = folder.state();
    burstBegan = null;
    log.info(
        "articles: {} added, {} changed, {} returned, {} withdrawn{}",
        report.applied().added(),
        report.applied().changed(),
        report.applied().returned(),
        report.applied().withdrawn(),
        report.refused() > 0 ? "; refused to withdraw " + report.refused() : "");
    report.problems().forEach(problem -> log.info("{}", problem));
    report.learned().forEach(learned -> log.info("boilerplate of {}", learned));
    return report;
  }

  private void trouble(IOException e) {
    String what = String.valueOf(e.getMessage());
    if (!trouble.equals(Optional.of(what))) {
      log.warn("the folder of articles cannot be read, the library stays as it is: {}", what);
    }
    trouble = Optional.of(what);
  }

  /**
   * What came of an import: one of the two is there.
   *
   * @param report what it did
   * @param trouble why it could not begin, and what to do
   */
  public record Result(@Nullable Report report, @Nullable String trouble) {}

  private record Order(boolean evenIfMostVanish, Consumer<Result> then) {}
}
