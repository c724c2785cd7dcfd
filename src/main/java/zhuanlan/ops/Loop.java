package zhuanlan.ops;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a round on a thread of its own until it is closed. A round that fails is logged and
 * repeated after a while; nothing ends the loop but {@link #close()}.
 */
public final class Loop implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<Duration> round;
  private final Thread thread;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean closed;

  private Loop(String name, Supplier<Duration> round) {
    this.round = round;
    this.thread = new Thread(this::repeat, name);
  }

  /**
   * Starts a loop.
   *
   * @param name of its thread, as seen in the log
   * @param round what is repeated; it returns how long to wait before the next time
   */
  public static Loop start(String name, Supplier<Duration> round) {
    Loop loop = new Loop(name, round);
    loop.thread.start();
    return loop;
  }

  /** There is something to do: the next round begins at once, or after the one that is running. */
  public void wake() {
    wakes.release();
  }

  /**
   * Lets the running round end and begins no other. Waits at most ten seconds for it; a round that
   * takes longer is interrupted.
   */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join(PATIENCE.toMillis());
      if (thread.isAlive()) {
        log.warn("{} does not end and is interrupted", thread.getName());
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void repeat() {
    while (!closed) {
      Duration pause = AFTER_FAILURE;
      try {
        pause = round.get();
      } catch (RuntimeException | Error e) {
        log.error("{} failed and will be repeated", thread.getName(), e);
      }
      if (!closed) {
        rest(pause);
      }
    }
  }

  private void rest(Duration pause) {
    try {
      if (wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        wakes.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }
}
