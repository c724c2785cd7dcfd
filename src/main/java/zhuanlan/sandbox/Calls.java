package zhuanlan.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last calls of the bot. */
final class Calls {

  private static final int MOST = 10_000;

  private final Gate gate;
  private final Deque<Call> calls = new ArrayDeque<>();

  Calls(Gate gate) {
    this.gate = gate;
  }

  void add(Call call) {
    gate.run(
        () -> {
          calls.add(call);
          if (calls.size() > MOST) {
            calls.remove();
          }
          gate.ring();
        });
  }

  List<Call> all() {
    return gate.hold(() -> List.copyOf(calls));
  }
}
