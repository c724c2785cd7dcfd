package zhuanlan.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What may lie in what; violations are repaired, and beyond 100 the rest is dropped (§1.4, §1.5).
 */
final class EntityRules {

  private static final int MOST = 100;
  private static final List<String> STYLES =
      List.of("bold", "italic", "underline", "strikethrough", "spoiler");
  private static final Set<String> CODE = Set.of("pre", "code");
  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
  private static final Comparator<Entity> ORDER =
      Comparator.comparingInt(Entity::offset).thenComparing(it -> -it.length());

  private EntityRules() {}

  static List<Entity> fixed(List<Entity> given) {
    List<Entity> code = apart(given, CODE, List.of());
    List<Entity> quotes = apart(given, QUOTES, List.of());
    List<Entity> links = new ArrayList<>();
    given.stream()
        .filter(it -> !STYLES.contains(it.type()))
        .filter(it -> !CODE.contains(it.type()) && !QUOTES.contains(it.type()))
        .sorted(ORDER)
        .filter(it -> code.stream().noneMatch(it::touches))
        .forEach(
            it -> {
              if (links.stream().noneMatch(it::touches)) {
                links.add(it);
              }
            });
    List<Entity> kept = new ArrayList<>(code);
    kept.addAll(quotes);
    kept.addAll(links);
    long counted = kept.stream().filter(it -> !it.type().equals("custom_emoji")).count();
    List<Entity> styles = new ArrayList<>();
    STYLES.forEach(style -> styles.addAll(merged(style, given, code)));
    styles.stream().sorted(ORDER).limit(Math.max(0, MOST - counted)).forEach(kept::add);
    return kept.stream().sorted(ORDER).limit(Math.max(MOST, kept.size() - counted)).toList();
  }

  /** Those of some types that do not lie in one another. */
  private static List<Entity> apart(List<Entity> given, Set<String> types, List<Entity> taken) {
    List<Entity> apart = new ArrayList<>(taken);
    given.stream()
        .filter(it -> types.contains(it.type()))
        .sorted(ORDER)
        .forEach(
            it -> {
              if (apart.stream().noneMatch(it::touches)) {
                apart.add(it);
              }
            });
    return apart;
  }

  /** The ranges of one style, overlapping ones as one, with code cut out. */
  private static List<Entity> merged(String style, List<Entity> given, List<Entity> code) {
    List<Entity> merged = new ArrayList<>();
    given.stream()
        .filter(it -> it.type().equals(style))
        .sorted(ORDER)
        .forEach(
            it -> {
              Entity last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
              if (last != null && it.offset() <= last.end()) {
                merged.set(
                    merged.size() - 1, last.range(last.offset(), Math.max(last.end(), it.end())));
              } else {
                merged.add(it);
              }
            });
    List<Entity> pieces = merged;
    for (Entity hole : code) {
      List<Entity> cut = new ArrayList<>();
      for (Entity each : pieces) {
        if (!each.touches(hole)) {
          cut.add(each);
          continue;
        }
        if (each.offset() < hole.offset()) {
          cut.add(each.range(each.offset(), hole.offset()));
        }
        if (each.end() > hole.end()) {
          cut.add(each.range(hole.end(), each.end()));
        }
      }
      pieces = cut;
    }
    return pieces;
  }
}
