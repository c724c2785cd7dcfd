package zhuanlan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Acts that write and share commits: those that come while a commit is under way go into the next
 * one together, so that its sync is paid once for all of them. Each returns when it is committed,
 * and none fails because of another. Thread-safe.
 */
final class SharedCommits {

  private static final int MOST = 256;

  private final Database database;
  private final Queue<Act> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock committing = new ReentrantLock();

  SharedCommits(Database database) {
    this.database = database;
  }

  /** Does something and commits it. It may be done twice, the first time undone. */
  void use(Consumer<Handle> act) {
    with(
        handle -> {
          act.accept(handle);
          return true;
        });
  }

  /** The same for something that has a result. */
  <T> T with(Function<Handle, T> act) {
    List<T> result = new ArrayList<>(1);
    Act mine =
        new Act(
            handle -> {
              result.clear();
              result.add(act.apply(handle));
            });
    waiting.add(mine);
    committing.lock();
    try {
      while (!mine.settled) {
        commit();
      }
    } finally {
      committing.unlock();
    }
    mine.throwIfFailed();
    return result.get(0);
  }

  private void commit() {
    List<Act> acts = new ArrayList<>();
    for (Act next = waiting.poll(); next != null; next = waiting.poll()) {
      acts.add(next);
      if (acts.size() == MOST) {
        break;
      }
    }
    if (!isCommitted(acts) && acts.size() > 1) {
      acts.forEach(each -> isCommitted(List.of(each)));
    }
    acts.forEach(each -> each.settled = true);
  }

  /** Claims that these were done and committed; else none was, and each knows why. */
  private boolean isCommitted(List<Act> acts) {
    try {
      database.writer().useTransaction(handle -> acts.forEach(each -> each.does.accept(handle)));
      acts.forEach(each -> each.failure = null);
      return true;
    } catch (RuntimeException | Error e) {
      acts.forEach(each -> each.failure = e);
      return false;
    }
  }

  /** Touched by whoever commits, and by its owner afterwards, under the lock. */
  private static final class Act {
    private final Consumer<Handle> does;
    private volatile boolean settled;
    private volatile @Nullable Throwable failure;

    Act(Consumer<Handle> does) {
      this.does = does;
    }

    void throwIfFailed() {
      Throwable thrown = failure;
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
