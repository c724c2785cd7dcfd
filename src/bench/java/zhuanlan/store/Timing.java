package zhuanlan.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** How long an act takes when it is repeated. */
final class Timing {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long[] taken;

  /** What other programs on the machine cannot lengthen. */
  private final long[] worked;

  Timing(int times) {
    taken = new long[times];
    worked = new long[times];
  }

  interface Act {
    Object run() throws IOException;
  }

  /** Runs it for the n-th time; before the 0th it only warms. */
  void time(int n, Act act) throws IOException {
    long work = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    act.run();
    long end = System.nanoTime();
    if (n >= 0) {
      taken[n] = end - start;
      worked[n] = THREADS.getCurrentThreadCpuTime() - work;
    }
  }

  /** The ratio of the medians. */
  String ratioTo(Timing other) {
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f)",
        part(taken, 50) / part(other.taken, 50),
        part(worked, 50) / part(other.worked, 50));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5.2f %6.2f (%5.2f %6.2f)",
        part(taken, 50),
        part(taken, 99),
        part(worked, 50),
        part(worked, 99));
  }

  /** In milliseconds. */
  private static double part(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * percent / 100] / 1e6;
  }
}
