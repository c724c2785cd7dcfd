package zhuanlan.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What an act cost.
 *
 * @param taken from its begin to its end
 * @param worked how long processors were busy, which other programs on the machine cannot lengthen
 * @param peak the most memory that the process ever had, in bytes
 */
record Cost(Duration taken, Duration worked, long peak) {

  private static final String MARK = "cost ";

  interface Act {
    void run() throws Exception;
  }

  static Cost of(Act act) throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long worked = system.getProcessCpuTime();
    long start = System.nanoTime();
    act.run();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    return new Cost(taken, Duration.ofNanos(system.getProcessCpuTime() - worked), peakOfProcess());
  }

  /**
   * What a program says of itself ({@link #print}) when it runs in a JVM of its own, with the
   * options of this one: nothing in it is warm, and its memory is its own.
   */
  static Cost ofCold(Class<?> program, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var out = process.inputReader()) {
      String[] said =
          out.lines()
              .filter(line -> line.startsWith(MARK))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(program.getName() + " has failed"))
              .substring(MARK.length())
              .split(" ", -1);
      process.waitFor();
      return new Cost(Duration.parse(said[0]), Duration.parse(said[1]), Long.parseLong(said[2]));
    }
  }

  void print() {
    System.out.println(MARK + taken + " " + worked + " " + peak);
  }

  /** The one in the middle. */
  static <T extends Comparable<T>> T median(List<Cost> costs, Function<Cost, T> part) {
    List<T> sorted = costs.stream().map(part).sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }

  double seconds() {
    return taken.toNanos() / 1e9;
  }

  /** The most memory that this process ever had, in bytes, as Linux counts it; 0 elsewhere. */
  static long peakOfProcess() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .sum();
  }
}
