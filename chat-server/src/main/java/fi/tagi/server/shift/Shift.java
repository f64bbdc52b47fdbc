package fi.tagi.server.shift;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Holding.How;
import fi.tagi.server.shift.ShiftEvent.Answered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A shift, once or by rule, as its entries say. Immutable.
 *
 * <p>What was decided for a single date stays decided when the plan changes, as long as the new
 * plan has that date too.
 */
public final class Shift {
  private final UUID id;
  private final int version;
  private final ShiftEvent.Planned begun;
  private final List<Stretch> stretches;
  private final Map<LocalDate, Single> singles;

  private Shift(
      UUID id,
      int version,
      ShiftEvent.Planned begun,
      List<Stretch> stretches,
      Map<LocalDate, Single> singles) {
    this.id = id;
    this.version = version;
    this.begun = begun;
    this.stretches = List.copyOf(stretches);
    this.singles = Map.copyOf(singles);
  }

  /**
   * A stretch of the shift's life, up to the beginning of the next one.
   *
   * @param from its first date
   * @param plan what holds in it; empty when nothing comes any more
   * @param since when that was said
   */
  private record Stretch(LocalDate from, Optional<Plan> plan, Instant since) {}

  /**
   * The shift after its first entry.
   *
   * @throws IllegalArgumentException when that is not how a shift begins
   */
  public static Shift begun(ShiftEntry entry) {
    if (entry.version() == 1 && entry.event() instanceof ShiftEvent.Planned planned) {
      Plan plan = planned.plan();
      Stretch all = new Stretch(plan.first(), Optional.of(plan), entry.at());
      return new Shift(entry.shift(), 1, planned, List.of(all), Map.of());
    }
    throw new IllegalArgumentException("a shift begins by being planned");
  }

  /** The shift after all of its entries; empty when there are none. */
  public static Optional<Shift> of(List<ShiftEntry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Shift shift = begun(entries.getFirst());
    for (ShiftEntry entry : entries.subList(1, entries.size())) {
      shift = shift.after(entry);
    }
    return Optional.of(shift);
  }

  /**
   * The shift after one more entry.
   *
   * @throws IllegalArgumentException when the entry is not its next one
   */
  public Shift after(ShiftEntry entry) {
    if (!entry.shift().equals(id) || entry.version() != version + 1) {
      throw new IllegalArgumentException("not the next entry");
    }
    Instant at = entry.at();
    return switch (entry.event()) {
      case ShiftEvent.Planned _ -> throw new IllegalArgumentException("planned twice");
      case ShiftEvent.Replanned(Plan plan, UUID _) -> cut(plan.first(), Optional.of(plan), at);
      case ShiftEvent.Ended(LocalDate from, UUID _) -> cut(from, Optional.empty(), at);
      case ShiftEvent.Changed changed -> with(changed.date(), changed(changed, at));
      case ShiftEvent.Cancelled(LocalDate date, UUID _) -> with(date, single(date).gone());
      case ShiftEvent.Taken(LocalDate date, UUID responder) ->
          with(date, single(date).of(new Holding(Optional.of(responder), How.TAKEN, at)));
      case ShiftEvent.GivenBack(LocalDate date, UUID _) ->
          with(date, single(date).of(new Holding(Optional.empty(), How.GIVEN_BACK, at)));
      case ShiftEvent.Offered(LocalDate date, SwapOffer offer) ->
          with(date, single(date).offered(offer));
      case ShiftEvent.OfferEnded(LocalDate date, UUID offer, Answered how) ->
          with(date, single(date).answered(offer, how));
      case ShiftEvent.Swapped(LocalDate date, UUID offer, UUID to) ->
          with(
              date,
              single(date)
                  .of(new Holding(Optional.of(to), How.SWAPPED, at))
                  .answered(offer, Answered.ACCEPTED));
    };
  }

  private Shift with(LocalDate date, Single single) {
    Map<LocalDate, Single> more = new HashMap<>(singles);
    more.put(date, single);
    return new Shift(id, version + 1, begun, stretches, more);
  }

  /** Who has it stays the same person since the same time, unless it is to be somebody else. */
  private Single changed(ShiftEvent.Changed changed, Instant at) {
    Single moved = single(changed.date()).on(changed.day(), changed.hours());
    Optional<Holding> before = holding(changed.date());
    return before.filter(holding -> holding.responder().equals(changed.person())).isPresent()
        ? moved
        : moved.of(new Holding(changed.person(), How.PLANNED, at));
  }

  private Shift cut(LocalDate from, Optional<Plan> plan, Instant at) {
    List<Stretch> kept = new ArrayList<>();
    stretches.stream().filter(stretch -> stretch.from().isBefore(from)).forEach(kept::add);
    kept.add(new Stretch(from, plan, at));
    Map<LocalDate, Single> still = new HashMap<>(singles);
    still
        .keySet()
        .removeIf(date -> !date.isBefore(from) && plan.filter(next -> next.has(date)).isEmpty());
    return new Shift(id, version + 1, begun, kept, still);
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** How many entries it has. */
  public int version() {
    return version;
  }

  /** On which line. */
  public String line() {
    return begun.line();
  }

  /** In which role. */
  public Role role() {
    return begun.role();
  }

  /** How it began. */
  public ShiftEvent.Planned planned() {
    return begun;
  }

  /** The plan that holds from some date on without an end to it yet; empty when it was ended. */
  public Optional<Plan> lastPlan() {
    return stretches.getLast().plan();
  }

  /** From when on the last plan holds, or nothing comes any more. */
  public LocalDate lastChange() {
    return stretches.getLast().from();
  }

  /** The plan that holds on this date, if it has it. */
  public Optional<Plan> planOn(LocalDate date) {
    return stretch(date).flatMap(Stretch::plan).filter(plan -> plan.has(date));
  }

  /** The local day and hours of this date; empty when it does not come then. */
  public Optional<Local> local(LocalDate date) {
    if (single(date).cancelled()) {
      return Optional.empty();
    }
    return planOn(date)
        .map(plan ->
            single(date)
                .moved()
                .map(moved -> new Local(moved.day(), moved.hours(), true))
                .orElseGet(() -> new Local(date, plan.hours(), false)));
  }

  /**
   * One date of a shift in local time.
   *
   * @param day the day on which it begins
   * @param hours from when to when
   * @param changed whether that was said for this date alone
   */
  public record Local(LocalDate day, Hours hours, boolean changed) {}

  /** The shift on this date; empty when it does not come then, or has no time at all. */
  public Optional<Occurrence> on(LocalDate date, WallClock clock) {
    return local(date)
        .map(local -> local.hours().on(local.day(), clock))
        .filter(times -> times.from().isBefore(times.to()))
        .flatMap(times -> holding(date).map(holding -> occurrence(date, times, holding)));
  }

  /** Everything of it that meets these times, in order. */
  public List<Occurrence> during(Times times, WallClock clock) {
    LocalDate from = clock.dateAt(times.from()).minusDays(1);
    LocalDate to = clock.dateAt(times.to());
    Set<LocalDate> dates = new LinkedHashSet<>();
    for (Stretch stretch : stretches) {
      stretch.plan().ifPresent(plan -> dates.addAll(plan.dates(from, to)));
    }
    singles.forEach((date, single) -> single.moved().ifPresent(_ -> dates.add(date)));
    return dates.stream()
        .flatMap(date -> on(date, clock).stream())
        .filter(occurrence -> occurrence.times().meets(times))
        .sorted(Occurrence.IN_ORDER)
        .toList();
  }

  /** The last local day on which it can begin; {@link LocalDate#MAX} when there is no last one. */
  public LocalDate lastDay() {
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < stretches.size(); i++) {
      Optional<Plan> plan = stretches.get(i).plan();
      if (plan.isPresent()) {
        LocalDate end =
            i + 1 < stretches.size() ? stretches.get(i + 1).from().minusDays(1) : LocalDate.MAX;
        last = later(last, earlier(end, plan.get().last()));
      }
    }
    for (Single single : singles.values()) {
      last = later(last, single.moved().map(Single.Moved::day).orElse(last));
    }
    return last;
  }

  /** Whether this date alone was cancelled. */
  public boolean isCancelled(LocalDate date) {
    return single(date).cancelled();
  }

  /** What became of this offer, if it was the last one of its date to be answered. */
  public Optional<Answered> answerTo(LocalDate date, UUID offer) {
    return single(date).answerTo(offer);
  }

  private Single single(LocalDate date) {
    return singles.getOrDefault(date, Single.AS_PLANNED);
  }

  private Occurrence occurrence(LocalDate date, Times times, Holding holding) {
    return new Occurrence(id, date, line(), role(), times, holding, single(date).offer());
  }

  private Optional<Holding> holding(LocalDate date) {
    return single(date)
        .holding()
        .or(() ->
            stretch(date)
                .flatMap(stretch ->
                    stretch
                        .plan()
                        .map(plan -> new Holding(plan.person(), How.PLANNED, stretch.since()))));
  }

  private Optional<Stretch> stretch(LocalDate date) {
    return stretches.reversed().stream()
        .filter(stretch -> !date.isBefore(stretch.from()))
        .findFirst();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
