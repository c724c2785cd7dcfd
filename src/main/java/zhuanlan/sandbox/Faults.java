package zhuanlan.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The faults that lie in wait. */
final class Faults {

  private record Trap(Pattern method, Fault fault, int times) {}

  private final Gate gate;
  private final List<Trap> traps = new ArrayList<>();
  private boolean old;

  Faults(Gate gate) {
    this.gate = gate;
  }

  void inject(String method, int times, Fault fault) {
    Trap trap = new Trap(Pattern.compile(method, Pattern.CASE_INSENSITIVE), fault, times);
    gate.run(() -> traps.add(trap));
  }

  /** Makes the server one of before rich messages (10.1), or one of today. */
  void old(boolean on) {
    gate.run(
        () -> {
          old = on;
          gate.ring();
        });
  }

  boolean old() {
    return gate.hold(() -> old);
  }

  /** Claims that this server is too old for a method, in lower case. */
  boolean unknown(String method) {
    return old() && method.startsWith("sendrichmessage");
  }

  void clear() {
    gate.run(traps::clear);
  }

  Optional<Fault> next(String method) {
    return gate.hold(
        () -> {
          for (int i = 0; i < traps.size(); i++) {
            Trap trap = traps.get(i);
            if (trap.method().matcher(method).matches()) {
              if (trap.times() > 1) {
                traps.set(i, new Trap(trap.method(), trap.fault(), trap.times() - 1));
              } else {
                traps.remove(i);
              }
              return Optional.of(trap.fault());
            }
          }
          return Optional.empty();
        });
  }
}
