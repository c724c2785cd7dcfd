package zhuanlan.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** An outbox without a database: what is measured with it is the couriers' own doing. */
final class MemoryOutbox implements Outbox {

  private record Waiting(Claimed parcel, Instant due) {}

  private final Map<Parcel.Lane, Deque<Claimed>> ready = new EnumMap<>(Parcel.Lane.class);
  private final PriorityQueue<Waiting> later =
      new PriorityQueue<>(Comparator.comparing(Waiting::due));
  private final Map<Long, Claimed> sending = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private long ids;

  MemoryOutbox() {
    for (Parcel.Lane lane : Parcel.Lane.values()) {
      ready.put(lane, new ArrayDeque<>());
    }
  }

  @Override
  public synchronized boolean offer(Parcel parcel) {
    return keys.add(parcel.key()) && lane(parcel).add(new Claimed(++ids, parcel, 0, 0));
  }

  @Override
  public synchronized boolean knows(String key) {
    return keys.contains(key);
  }

  @Override
  public synchronized Optional<Claimed> claim(Instant now, Set<Long> resting) {
    while (!later.isEmpty() && !later.peek().due().isAfter(now)) {
      Claimed due = later.remove().parcel();
      lane(due.parcel()).addFirst(due);
    }
    for (Deque<Claimed> lane : ready.values()) {
      Claimed next = lane.poll();
      if (next != null) {
        sending.put(next.id(), next);
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return Optional.ofNullable(later.peek()).map(Waiting::due);
  }

  @Override
  public synchronized void checkpoint(long id, int messagesSent, int message) {
    sending.computeIfPresent(id, (it, claimed) -> claimed.after(messagesSent));
  }

  @Override
  public synchronized void becomeClassic(long id) {
    sending.computeIfPresent(id, (it, claimed) -> claimed.classic());
  }

  @Override
  public synchronized void sent(long id, Instant now) {
    sending.remove(id);
  }

  @Override
  public void sent(long id, int messagesSent, int message, Instant now) {
    sent(id, now);
  }

  @Override
  public synchronized void putBack(long id, Instant until) {
    Claimed back = sending.remove(id);
    if (back != null) {
      later.add(new Waiting(back, until));
    }
  }

  @Override
  public void retry(long id, Instant until, String why) {
    putBack(id, until);
  }

  @Override
  public void giveUp(long id, Instant now, String why) {
    sent(id, now);
  }

  @Override
  public void move(long from, long to) {
    throw new UnsupportedOperationException("nobody moves here");
  }

  @Override
  public List<Claimed> sending() {
    return List.of();
  }

  @Override
  public List<Claimed> recover(Instant now) {
    return List.of();
  }

  @Override
  public synchronized int waiting() {
    return later.size() + sending.size() + ready.values().stream().mapToInt(Deque::size).sum();
  }

  @Override
  public List<Undeliverable> undeliverable(int count) {
    return List.of();
  }

  @Override
  public int forgetSettledBefore(Instant moment) {
    return 0;
  }

  private Deque<Claimed> lane(Parcel parcel) {
    Deque<Claimed> lane = ready.get(parcel.lane());
    if (lane == null) {
      throw new IllegalStateException("no lane for " + parcel.lane());
    }
    return lane;
  }
}
