package fi.tagi.server.shift;

import fi.tagi.protocol.Role;
import fi.tagi.server.schedule.calendar.WallClock;
import fi.tagi.server.shift.Holding.How;
import fi.tagi.server.shift.ShiftEvent.Answered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return new Fold(entry).done();
  }

  /** The shift after all of its entries; empty when there are none. */
  public static Optional<Shift> of(List<ShiftEntry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Fold fold = new Fold(entries.getFirst());
    entries.subList(1, entries.size()).forEach(fold::add);
    return Optional.of(fold.done());
  }

  /**
   * The shift after one more entry.
   *
   * @throws IllegalArgumentException when the entry is not its next one
   */
  public Shift after(ShiftEntry entry) {
    Fold fold = new Fold(this);
    fold.add(entry);
    return fold.done();
  }

  /** A shift that is being made of its entries: what comes of many is copied once. */
  private static final class Fold {
    private final UUID id;
    private final ShiftEvent.Planned begun;
    private final List<Stretch> stretches;
    private final Map<LocalDate, Single> singles;
    private int version;

    Fold(ShiftEntry first) {
      if (first.version() != 1 || !(first.event() instanceof ShiftEvent.Planned planned)) {
        throw new IllegalArgumentException("a shift begins by being planned");
      }
      Plan plan = planned.plan();
      id = first.shift();
      begun = planned;
      stretches = new ArrayList<>();
      stretches.add(new Stretch(plan.first(), Optional.of(plan), first.at()));
      singles = new HashMap<>();
      version = 1;
    }

    Fold(Shift shift) {
      id = shift.id;
      begun = shift.begun;
      stretches = new ArrayList<>(shift.stretches);
      singles = new HashMap<>(shift.singles);
      version = shift.version;
    }

    Shift done() {
      return new Shift(id, version, begun, stretches, singles);
    }

    void add(ShiftEntry entry) {
      if (!entry.shift().equals(id) || entry.version() != version + 1) {
        throw new IllegalArgumentException("not the next entry");
      }
      version++;
      Instant at = entry.at();
      switch (entry.event()) {
        case ShiftEvent.Planned _ -> throw new IllegalArgumentException("planned twice");
        case ShiftEvent.Replanned(LocalDate from, Plan plan, UUID _) ->
            cut(from, Optional.of(plan), at);
        case ShiftEvent.Ended(LocalDate from, UUID _) -> cut(from, Optional.empty(), at);
        case ShiftEvent.Changed changed -> put(changed.date(), changed(changed, at));
        case ShiftEvent.Cancelled(LocalDate date, UUID _) -> put(date, single(date).gone());
        case ShiftEvent.Taken(LocalDate date, UUID responder) ->
            put(date, single(date).of(new Holding(Optional.of(responder), How.TAKEN, at)));
        case ShiftEvent.GivenBack(LocalDate date, UUID _) ->
            put(date, single(date).of(new Holding(Optional.empty(), How.GIVEN_BACK, at)));
        case ShiftEvent.Offered(LocalDate date, SwapOffer offer) ->
            put(date, single(date).offered(offer));
        case ShiftEvent.OfferEnded(LocalDate date, UUID offer, Answered how) ->
            put(date, single(date).answered(offer, how));
        case ShiftEvent.Swapped(LocalDate date, UUID offer, UUID to) ->
            put(
                date,
                single(date)
                    .of(new Holding(Optional.of(to), How.SWAPPED, at))
                    .answered(offer, Answered.ACCEPTED));
      }
    }

    private void put(LocalDate date, Single single) {
      singles.put(date, single);
    }

    private Single single(LocalDate date) {
      return singles.getOrDefault(date, Single.AS_PLANNED);
    }

    /** Who has it stays the same person since the same time, unless it is to be somebody else. */
    private Single changed(ShiftEvent.Changed changed, Instant at) {
      Single before = single(changed.date());
      Single moved = before.on(changed.day(), changed.hours());
      return holding(before, stretches, changed.date())
              .filter(holding -> holding.responder().equals(changed.person()))
              .isPresent()
          ? moved
          : moved.of(new Holding(changed.person(), How.PLANNED, at));
    }

    private void cut(LocalDate from, Optional<Plan> plan, Instant at) {
      stretches.removeIf(stretch -> !stretch.from().isBefore(from));
      stretches.add(new Stretch(from, plan, at));
      singles
          .keySet()
          .removeIf(date -> !date.isBefore(from) && plan.filter(next -> next.has(date)).isEmpty());
    }
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
    return stretch(stretches, date).flatMap(Stretch::plan).filter(plan -> plan.has(date));
  }

  /** The local day and hours of this date; empty when it does not come then. */
  public Optional<Local> local(LocalDate date) {
    return planOn(date).flatMap(plan -> local(date, plan));
  }

  private Optional<Local> local(LocalDate date, Plan plan) {
    Single single = single(date);
    return single.cancelled()
        ? Optional.empty()
        : Optional.of(
            single
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
    return planOn(date).flatMap(plan -> on(date, plan, clock));
  }

  /** The same, where the plan that has the date is known: to read its rule again takes long. */
  private Optional<Occurrence> on(LocalDate date, Plan plan, WallClock clock) {
    return local(date, plan)
        .map(local -> local.hours().on(local.day(), clock))
        .filter(times -> times.from().isBefore(times.to()))
        .flatMap(times -> holding(date).map(holding -> occurrence(date, times, holding)));
  }

  /** Everything of it that meets these times, in order. */
  public List<Occurrence> during(Times times, WallClock clock) {
    LocalDate from = clock.dateAt(times.from()).minusDays(1);
    LocalDate to = clock.dateAt(times.to());
    List<Occurrence> found = new ArrayList<>();
    LocalDate next = LocalDate.MAX;
    for (Stretch stretch : stretches.reversed()) {
      LocalDate first = later(from, stretch.from());
      LocalDate last = earlier(to, next.minusDays(1));
      stretch
          .plan()
          .ifPresent(plan ->
              plan.dates(first, last).forEach(date -> on(date, plan, clock).ifPresent(found::add)));
      next = stretch.from();
    }
    singles.forEach((date, single) -> {
      if (single.moved().isPresent() && (date.isBefore(from) || date.isAfter(to))) {
        on(date, clock).ifPresent(found::add);
      }
    });
    return found.stream()
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

  /** Who has it on this date; empty when it is open, or does not come then. */
  public Optional<UUID> responderOn(LocalDate date) {
    return local(date).isPresent() ? holding(date).flatMap(Holding::responder) : Optional.empty();
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
    return holding(single(date), stretches, date);
  }

  private static Optional<Holding> holding(Single single, List<Stretch> stretches, LocalDate date) {
    return single
        .holding()
        .or(() ->
            stretch(stretches, date)
                .flatMap(stretch ->
                    stretch
                        .plan()
                        .map(plan -> new Holding(plan.person(), How.PLANNED, stretch.since()))));
  }

  private static Optional<Stretch> stretch(List<Stretch> stretches, LocalDate date) {
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
