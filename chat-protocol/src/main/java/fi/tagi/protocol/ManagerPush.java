package fi.tagi.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the server tells a managers' page unasked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ManagerPush extends Push {
  /**
   * Every line as it is now, whole.
   *
   * @param lines in the order of their codes
   * @param current whether the server can read what it tells; false while its database is away, so
   *     that this and who waits is as it was
   */
  @JsonTypeName("lines")
  record Lines(@Count(max = 100) List<LineNow> lines, boolean current) implements ManagerPush {}

  /**
   * Who waits, as far as it changed.
   *
   * @param waits those who are new or otherwise than before, the oldest arrival first
   * @param gone those who do not wait any more
   */
  @JsonTypeName("waits")
  record Waits(
      @Count(max = Waits.MOST) List<Waiting> waits, @Count(max = Waits.MOST) List<UUID> gone)
      implements ManagerPush {
    /** How many contacts one push tells of at the most, and how many are gone by it. */
    public static final int MOST = 200;
  }

  /**
   * A line as managers see it.
   *
   * @param view as everybody sees it
   * @param nobodyOnDuty whether it has been open for a while with nobody on duty: somebody must do
   *     something about it
   * @param staff who answers, by role
   * @param running how many conversations run
   * @param urgent how many contacts that wait or are talked with are marked urgent
   * @param today its day so far
   */
  record LineNow(
      LineView view,
      boolean nobodyOnDuty,
      @Count(max = 2) List<RoleStaff> staff,
      @Count long running,
      @Count long urgent,
      DayNumbers today) {}

  /**
   * Those of one role.
   *
   * @param onDuty how many are on duty
   * @param available how many of them are connected, not on a break, and below their own maximum
   */
  record RoleStaff(Role role, @Count long onDuty, @Count long available) {}

  /**
   * A line's local day so far. Seconds are whole and rounded down; -1 where there is nothing to
   * measure.
   *
   * @param arrivals how many came, without those turned away
   * @param answered how many of them were answered
   * @param abandoned how many left while they waited, short abandons apart
   * @param shortAbandons how many left within ten seconds
   * @param unserved whose waiting ended by closing time or a fault
   * @param turnedAway how many came when it was closed or full
   * @param withinPromise how many were answered within the promise
   * @param serviceLevelPercent answered within the promise ÷ (answered + abandoned)
   * @param medianAnswerSeconds median time to answer
   * @param p90AnswerSeconds 90th percentile of the same
   * @param longestWaitSeconds the longest that anybody waited or has waited
   */
  record DayNumbers(
      @Count long arrivals,
      @Count long answered,
      @Count long abandoned,
      @Count long shortAbandons,
      @Count long unserved,
      @Count long turnedAway,
      @Count long withinPromise,
      @Count(min = -1, max = 100) long serviceLevelPercent,
      @Count(min = -1) long medianAnswerSeconds,
      @Count(min = -1) long p90AnswerSeconds,
      @Count(min = -1) long longestWaitSeconds) {}

  /**
   * A contact that waits.
   *
   * @param contact which
   * @param line the line it came to
   * @param language the language the visitor wants
   * @param topic a theme code, or {@code unknown}
   * @param ageBand an age band code, or {@code unknown}
   * @param waitingSince when it arrived
   * @param insistence how much it insists
   * @param after what it waits after
   * @param urgent whether somebody who answered it before marked it urgent
   * @param shown how many people have its tag on a visible page
   * @param hidden how many others have it only on a page that is not visible now
   * @param offered to how many people it is offered
   */
  record Waiting(
      UUID contact,
      @Code String line,
      Language language,
      @Code String topic,
      @Code String ageBand,
      Instant waitingSince,
      Insistence insistence,
      WaitingAfter after,
      boolean urgent,
      @Count long shown,
      @Count long hidden,
      @Count long offered) {}
}
