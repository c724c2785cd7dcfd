package zhuanlan.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The one lock of a sandbox, and the bell that rings at each change. Whoever waits gives the lock
 * back meanwhile; closing wakes everybody at once.
 */
final class Gate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long version;
  private boolean closed;

  <T> T hold(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }

  void run(Runnable act) {
    lock.lock();
    try {
      act.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Rings the bell.
   *
   * @return the number of this change; later changes have greater ones
   */
  long ring() {
    return hold(
        () -> {
          version++;
          changed.signalAll();
          return version;
        });
  }

  long version() {
    return hold(() -> version);
  }

  /**
   * Waits, at most this long, until the condition holds.
   *
   * @return whether it does
   */
  boolean await(BooleanSupplier condition, Duration patience) {
    return hold(
        () -> {
          long left = patience.toNanos();
          boolean met = condition.getAsBoolean();
          while (!met && left > 0 && !closed) {
            try {
              left = changed.awaitNanos(left);
            } catch (InterruptedException stop) {
              Thread.currentThread().interrupt();
              return condition.getAsBoolean();
            }
            met = condition.getAsBoolean();
          }
          return met;
        });
  }

  void close() {
    run(
        () -> {
          closed = true;
          changed.signalAll();
        });
  }
}
