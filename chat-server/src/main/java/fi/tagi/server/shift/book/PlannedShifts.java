package fi.tagi.server.shift.book;

import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Shifts;
import fi.tagi.server.shift.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The shifts of the present from an immutable copy in memory, which is replaced as a whole after
 * each change, and as time goes on. Safe for use by many threads.
 */
public final class PlannedShifts implements Shifts {
  private static final Duration BEHIND = Duration.ofDays(1);

  /** The copy reaches further than it promises by as long as it is used. */
  private static final Duration USED = Duration.ofHours(1);

  private static final Duration AHEAD = Duration.ofDays(AHEAD_DAYS).plus(USED);

  private final ShiftBook book;
  private final Lines lines;
  private final InstantSource clock;
  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
  private volatile Copy copy;

  /**
   * Reads them all.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public PlannedShifts(ShiftBook book, Lines lines, InstantSource clock) {
    this.book = book;
    this.lines = lines;
    this.clock = clock;
    Instant now = clock.instant();
    Basis basis = basis(now);
    this.copy = new Copy(now, basis, shifts(now));
  }

  /**
   * What the copy follows from.
   *
   * @param versions how many entries each shift has
   * @param zones the zone of each line
   */
  private record Basis(Map<UUID, Integer> versions, Map<String, ZoneId> zones) {}

  /**
   * The copy.
   *
   * @param made when it was made
   * @param basis from what
   * @param shifts each person's shifts, in order
   */
  private record Copy(Instant made, Basis basis, Map<UUID, List<Occurrence>> shifts) {}

  @Override
  public boolean hasShift(UUID responder, String line, Instant at) {
    return of(responder).stream()
        .anyMatch(shift -> shift.line().equals(line) && shift.times().contains(at));
  }

  @Override
  public List<Occurrence> current(UUID responder, Instant at) {
    return of(responder).stream().filter(shift -> shift.times().contains(at)).toList();
  }

  @Override
  public Optional<Occurrence> next(UUID responder, Instant at) {
    return of(responder).stream().filter(shift -> shift.times().from().isAfter(at)).findFirst();
  }

  @Override
  public void onChange(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  /**
   * Reads again what may have changed, here or elsewhere, and tells the listeners of whose shifts
   * differ. To be called after each change and every few seconds.
   *
   * @throws fi.tagi.server.database.StorageAway when the database does not answer
   */
  public void refresh() {
    for (UUID person : reread()) {
      listeners.forEach(listener -> listener.accept(person));
    }
  }

  /** One at a time, so that what was read earlier never replaces what was read later. */
  private synchronized Set<UUID> reread() {
    Instant now = clock.instant();
    Copy before = copy;
    Basis basis = basis(now);
    boolean used = !now.isBefore(before.made().plus(USED)) || now.isBefore(before.made());
    if (basis.equals(before.basis()) && !used) {
      return Set.of();
    }
    Map<UUID, List<Occurrence>> shifts = shifts(now);
    copy = new Copy(now, basis, shifts);
    Set<UUID> people = new HashSet<>(before.shifts().keySet());
    people.addAll(shifts.keySet());
    people.removeIf(person ->
        before
            .shifts()
            .getOrDefault(person, List.of())
            .equals(shifts.getOrDefault(person, List.of())));
    return people;
  }

  private Basis basis(Instant now) {
    LocalDate day = ShiftDesk.dayBefore(times(now));
    return new Basis(
        Map.copyOf(book.versionsSince(day)),
        lines.all().stream().collect(Collectors.toUnmodifiableMap(Line::code, Line::zone)));
  }

  /** What is read after the basis is at least as new: the next look finds what came between. */
  private Map<UUID, List<Occurrence>> shifts(Instant now) {
    Times times = times(now);
    return book.since(ShiftDesk.dayBefore(times)).stream()
        .flatMap(shift -> ShiftDesk.of(shift, times, lines))
        .map(ShiftDesk.Seen::at)
        .filter(at -> !at.isOpen())
        .sorted(Occurrence.IN_ORDER)
        .collect(
            Collectors.collectingAndThen(
                Collectors.groupingBy(
                    at -> at.holding().responder().orElseThrow(), Collectors.toUnmodifiableList()),
                Map::copyOf));
  }

  private List<Occurrence> of(UUID responder) {
    return copy.shifts().getOrDefault(responder, List.of());
  }

  private static Times times(Instant now) {
    return new Times(now.minus(BEHIND), now.plus(AHEAD));
  }
}
