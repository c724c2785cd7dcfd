package zhuanlan.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopTest {

  private static final Duration FOREVER = Duration.ofHours(1);

  @Test
  void a_wake_begins_the_next_round_at_once() throws Exception {
    BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
    AtomicInteger count = new AtomicInteger();
    try (Loop loop =
        Loop.start(
            "rounds",
            () -> {
              rounds.add(count.incrementAndGet());
              return FOREVER;
            })) {
      assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
      loop.wake();
      assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    }
    assertThat(rounds).isEmpty();
  }

  @Test
  void a_round_that_fails_is_repeated() throws Exception {
    CountDownLatch survived = new CountDownLatch(3);
    try (Loop loop =
        Loop.start(
            "failing",
            () -> {
              survived.countDown();
              if (survived.getCount() % 2 == 0) {
                throw new StackOverflowError("planted");
              }
              throw new IllegalStateException("planted");
            })) {
      while (survived.getCount() > 0) {
        loop.wake();
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void closing_waits_for_the_running_round_and_begins_no_other() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    Loop loop =
        Loop.start(
            "slow",
            () -> {
              running.countDown();
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              ended.incrementAndGet();
              return Duration.ZERO;
            });
    running.await();
    Thread closer = new Thread(loop::close);
    closer.start();
    // It waits for the round once it has told the loop to begin no other.
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    mayEnd.countDown();
    closer.join();

    assertThat(ended).hasValue(1);
  }
}
