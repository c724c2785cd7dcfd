package zhuanlan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works through files in two steps, each in parallel, a few at a time: while one batch is written,
 * the next is in the second step and the one after it in the first. Between the steps, and when it
 * is written, a batch is in the hands of the calling thread, in the order of the files; so what
 * comes out does not depend on timing. For one thread.
 *
 * @param <A> what the first step makes of a file
 * @param <B> what is decided between the steps
 * @param <C> what the second step makes of that
 */
final class Batches<A, B, C> implements AutoCloseable {

  private static final int MOST_FILES = 128;

  /** So that many huge files need no more memory than many small ones. */
  private static final long MOST_BYTES = 4L << 20;

  private final ForkJoinPool readers = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
  private final Function<FileStat, A> first;
  private final Function<B, C> second;

  Batches(Function<FileStat, A> first, Function<B, C> second) {
    this.first = first;
    this.second = second;
  }

  /**
   * Works through these files.
   *
   * @param between decides what the second step has to do after one result of the first
   * @param last takes the results of the second step
   */
  void run(List<FileStat> files, Function<A, List<B>> between, Consumer<C> last) {
    int from = 0;
    int to = batchFrom(files, from);
    @Nullable ForkJoinTask<List<A>> reading = submit(files.subList(from, to), first);
    @Nullable ForkJoinTask<List<C>> finishing = null;
    while (reading != null || finishing != null) {
      List<B> decided = new ArrayList<>();
      if (reading != null) {
        reading.join().forEach(it -> decided.addAll(between.apply(it)));
      }
      from = to;
      to = batchFrom(files, from);
      reading = from < to ? submit(files.subList(from, to), first) : null;
      @Nullable ForkJoinTask<List<C>> next = decided.isEmpty() ? null : submit(decided, second);
      if (finishing != null) {
        finishing.join().forEach(last);
      }
      finishing = next;
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }

  private <X, Y> ForkJoinTask<List<Y>> submit(List<X> batch, Function<X, Y> step) {
    return readers.submit(() -> batch.parallelStream().map(step).toList());
  }

  /** Where a batch ends that begins here. */
  private static int batchFrom(List<FileStat> files, int from) {
    long bytes = 0;
    int to = from;
    while (to < files.size() && to - from < MOST_FILES && (bytes == 0 || bytes < MOST_BYTES)) {
      bytes += files.get(to).size();
      to++;
    }
    return to;
  }
}
