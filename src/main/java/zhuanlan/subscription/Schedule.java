package zhuanlan.subscription;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Every day at a time on a zone's clock.
 *
 * @param time the time of day, to the minute
 * @param zone the zone whose clock counts
 */
public record Schedule(LocalTime time, ZoneId zone) {

  /**
   * The first moment after {@code moment} at which this schedule falls due. A time that daylight
   * saving skips falls due when the clock has been put forward; a time that comes twice falls due
   * the first time.
   */
  public Instant nextAfter(Instant moment) {
    ZonedDateTime day = moment.atZone(zone);
    Instant next = at(day);
    while (!next.isAfter(moment)) {
      day = day.plusDays(1);
      next = at(day);
    }
    return next;
  }

  private Instant at(ZonedDateTime day) {
    return ZonedDateTime.of(day.toLocalDate(), time, zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
