package zhuanlan.page;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zhuanlan.article.Line;

/**
 * How much processor time it takes to write a digest of ten articles in each format, warm. Run by
 * hand: {@code mvn -q -Pbench test-compile exec:exec -Dbench.main=zhuanlan.page.RenderBench}.
 */
public final class RenderBench {

  private static final int ARTICLES = 10;
  private static final int WARMING = 20_000;
  private static final int RUNS = 20_000;

  private RenderBench() {}

  /** Measures and prints a table. Takes no arguments. */
  public static void main(String[] args) {
    Page pushed = new Page(digest(), List.of(), null);
    Page listed = new Page(digest(), List.of(), new Page.Turning(null, 1));
    System.out.printf(Locale.ROOT, "%-24s %10s %10s%n", "", "median µs", "p99 µs");
    for (Format format : Format.values()) {
      time(format + " digest, pushed", format, pushed);
      time(format + " list of ten", format, listed);
    }
  }

  private static void time(String name, Format format, Page page) {
    Renderer renderer = Renderer.of(format);
    long[] nanos = new long[RUNS];
    for (int run = -WARMING; run < RUNS; run++) {
      long start = processorTime();
      int messages = renderer.render(page).size();
      long taken = processorTime() - start;
      if (messages == 0) {
        throw new IllegalStateException(name + " gives no message");
      }
      nanos[Math.max(run, 0)] = taken;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s %10.0f %10.0f%n",
        name,
        nanos[RUNS / 2] / 1e3,
        nanos[RUNS * 99 / 100] / 1e3);
  }

  /** What other programs on the machine cannot lengthen, in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Part> digest() {
    List<Line> summary =
        Stream.of(
                "团长的仓库里堆着还没拆的纸箱，门口的电动车一辆接一辆地出去。",
                "他算过三遍：每一单的履约成本降到两块钱以下，这门生意才算站住了。",
                "平台给的补贴从春天起一月比一月少，留下来的是自己会算账的人。")
            .map(Line::of)
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Headline("专栏速递 · 今天的十篇"));
    for (int i = 1; i <= ARTICLES; i++) {
      parts.add(
          new Part.Card(
              i,
              "第" + i + "篇：社区团购的账，要从仓库门口算起",
              "平台观察 · 某作者 · 4月" + i + "日 · #" + i,
              summary,
              "https://example.org/pictures/" + i + ".jpg",
              "https://example.org/start=a" + i));
    }
    parts.add(Part.Note.of("还有 3 篇"));
    return parts;
  }
}
