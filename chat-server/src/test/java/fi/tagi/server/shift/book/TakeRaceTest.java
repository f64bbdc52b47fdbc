package fi.tagi.server.shift.book;

import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CLOCK;
import static fi.tagi.server.shift.Examples.date;
import static fi.tagi.server.shift.Examples.plan;
import static fi.tagi.server.shift.Examples.planned;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.server.database.Atomically;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.runtime.Meeting;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.book.Trading.Named;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.shift.rule.Answer.Done;
import fi.tagi.server.shift.rule.Answer.Reason;
import fi.tagi.server.shift.rule.Answer.Refused;
import fi.tagi.server.shift.rule.Decision;
import fi.tagi.server.shift.rule.TakeRules;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who want the same open shifts, and begin at the same moment. */
class TakeRaceTest {
  private static final int TAKERS = 24;
  private static final UUID OPEN = new UUID(9, 9);
  private static final Plan PLAN =
      plan("2027-03-01", "12:00-16:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", Optional.empty());

  @TempDir Path folder;

  /** Takes a shift for a responder. */
  @FunctionalInterface
  private interface Taker {
    Answer take(UUID shift, LocalDate date, UUID responder);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void throughTwoDesksEachOfFortyShiftsHasOneTakerOfTwentyFour(TestDatabase.Kind kind) {
    try (TestShifts shifts = new TestShifts(TestDatabase.of(kind, folder))) {
      everybodyAnswers(shifts.people);
      UUID open = shifts.plan(PROFESSIONAL, PLAN);
      List<LocalDate> dates = dates(40);
      List<Taker> desks = List.of(shifts.desk.trading()::take, shifts.elsewhere().trading()::take);
      TakeCheck check = race(open, dates, desks);
      assertThat(check.faults(date -> shifts.book.find(open).flatMap(s -> s.on(date, CLOCK))))
          .isEmpty();
      assertThat(check.size()).isEqualTo(2 * TAKERS * 40);
      assertThat(shifts.version(open)).as("nothing but the plan and the takes").isEqualTo(41);
    }
  }

  /** Two colleagues offer their shifts to Bo for the same shift of his, and he accepts both. */
  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void ofTwoSwapsForOneShiftOneIsMadeWhollyAndTheOtherNotAtAll(TestDatabase.Kind kind)
      throws Exception {
    try (TestShifts shifts = new TestShifts(TestDatabase.of(kind, folder))) {
      UUID dora = new UUID(0, 4);
      shifts.people.is(dora, "Dora", PROFESSIONAL);
      Trading here = shifts.desk.trading();
      Trading there = shifts.elsewhere().trading();
      for (LocalDate day : dates(20)) {
        Named annas = named(shifts, day, ANNA);
        Named doras = named(shifts, day, dora);
        Named bos = named(shifts, day, BO);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        here.offer(annas, ANNA, first, BO, Optional.of(bos));
        here.offer(doras, dora, second, BO, Optional.of(bos));
        List<Answer> answers =
            together(
                List.of(
                    () -> here.accept(annas, first, BO), () -> there.accept(doras, second, BO)));
        assertThat(answers).containsExactlyInAnyOrder(new Done(), new Refused(Reason.OFFER_OVER));
        boolean anna = answers.getFirst().equals(new Done());
        assertThat(List.of(holder(shifts, annas), holder(shifts, doras), holder(shifts, bos)))
            .isEqualTo(anna ? List.of(BO, dora, ANNA) : List.of(ANNA, BO, dora));
      }
    }
  }

  /**
   * A planted fault: looks whether the version is free, then writes. The first who take stand
   * between the two at one moment.
   */
  private static final class RacyBook implements ShiftBook {
    private final Meeting looked;
    private final Map<UUID, List<ShiftEntry>> shifts = new ConcurrentHashMap<>();

    RacyBook(int takers) {
      looked = new Meeting(takers);
    }

    @Override
    public Optional<Shift> find(UUID shift) {
      return Shift.of(shifts.getOrDefault(shift, List.of()));
    }

    @Override
    public Optional<Shift> append(Optional<Shift> before, ShiftEntry next) {
      List<ShiftEntry> now = shifts.getOrDefault(next.shift(), List.of());
      if (now.size() != next.version() - 1) {
        return Optional.empty();
      }
      if (before.isPresent()) {
        looked.come();
      }
      List<ShiftEntry> more = new ArrayList<>(now);
      more.add(next);
      shifts.put(next.shift(), List.copyOf(more));
      return Optional.of(ShiftBook.after(before, next));
    }

    @Override
    public List<Shift> since(LocalDate day) {
      return List.of();
    }

    @Override
    public Map<UUID, Integer> versionsSince(LocalDate day) {
      return Map.of();
    }
  }

  @Test
  void aBookThatLooksAndThenWritesIsCaughtByTheSameCheck() {
    RacyBook book = new RacyBook(2);
    TestShifts.People people = new TestShifts.People();
    everybodyAnswers(people);
    ShiftDesk desk =
        new ShiftDesk(
            book,
            MemoryLines.of(Weeks.afternoons()),
            people,
            new AtOnce(),
            ManualClock.at("2027-03-01T09:00:00Z"));
    desk.planning().plan(OPEN, planned(PROFESSIONAL, PLAN));
    TakeCheck check = race(OPEN, dates(200), List.of(desk.trading()::take));
    assertThat(check.faults(date -> stored(book, date))).isNotEmpty();
  }

  /** A planted fault: asks the rule, and answers what it said whether it was first or not. */
  @Test
  void aDeskThatAsksAndThenAnswersIsCaughtByTheSameCheck() {
    try (TestShifts shifts = new TestShifts(TestDatabase.sqlite(folder))) {
      UUID open = shifts.plan(PROFESSIONAL, PLAN);
      Meeting asked = new Meeting(2);
      Taker desk =
          (shift, date, responder) -> {
            Shift before = shifts.book.find(shift).orElseThrow();
            Instant now = Instant.parse("2027-03-01T10:00:00Z");
            Decision decision = TakeRules.take(before.on(date, CLOCK), responder, true, now);
            asked.come();
            for (Decision.Step step : decision.steps()) {
              ShiftEntry next =
                  new ShiftEntry(step.shift(), before.version() + 1, now, step.event());
              shifts.book.append(Optional.of(before), next);
            }
            return decision.answer();
          };
      TakeCheck check = race(open, dates(10), List.of(desk));
      assertThat(check.faults(date -> shifts.book.find(open).flatMap(s -> s.on(date, CLOCK))))
          .isNotEmpty();
    }
  }

  private static Optional<Occurrence> stored(ShiftBook book, LocalDate date) {
    return book.find(OPEN).flatMap(shift -> shift.on(date, CLOCK));
  }

  /** Everybody asks for every shift, twice. */
  private static TakeCheck race(UUID shift, List<LocalDate> dates, List<Taker> desks) {
    TakeCheck check = new TakeCheck();
    List<Callable<Boolean>> runs = new ArrayList<>();
    for (UUID responder : takers()) {
      Taker desk = desks.get((int) (responder.getLeastSignificantBits() % desks.size()));
      runs.add(() -> {
        for (LocalDate date : dates) {
          for (int time = 0; time < 2; time++) {
            try {
              check.heard(date, responder, desk.take(shift, date, responder));
            } catch (RuntimeException e) {
              check.failed(date, responder, e);
            }
          }
        }
        return true;
      });
    }
    together(runs);
    return check;
  }

  /** Runs all of them from the same moment on. */
  private static <T> List<T> together(List<Callable<T>> runs) {
    CountDownLatch start = new CountDownLatch(1);
    List<T> answers = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> run : runs) {
        futures.add(
            executor.submit(() -> {
              start.await();
              return run.call();
            }));
      }
      start.countDown();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return answers;
  }

  private static Named named(TestShifts shifts, LocalDate day, UUID person) {
    UUID id = shifts.plan(PROFESSIONAL, plan(day.toString(), "12:00-16:00", Optional.of(person)));
    return new Named(id, day);
  }

  private static UUID holder(TestShifts shifts, Named which) {
    return shifts.at(which.shift(), which.date().toString()).holding().responder().orElseThrow();
  }

  private static void everybodyAnswers(TestShifts.People people) {
    takers().forEach(taker -> people.is(taker, "Taker", PROFESSIONAL));
  }

  private static List<UUID> takers() {
    return Stream.iterate(1L, n -> n + 1).limit(TAKERS).map(n -> new UUID(0xA, n)).toList();
  }

  private static List<LocalDate> dates(int count) {
    return Stream.iterate(date("2027-03-02"), day -> day.plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() <= 5)
        .limit(count)
        .toList();
  }

  private static final class AtOnce implements Atomically {
    @Override
    public <T> T atomically(Supplier<T> work) {
      return work.get();
    }
  }

  /** The planted fault of the book must be able to lose what it was told. */
  @Test
  void withoutARaceTheRacyBookIsRight() {
    RacyBook book = new RacyBook(1);
    ShiftEntry first = new ShiftEntry(OPEN, 1, Instant.EPOCH, planned(PROFESSIONAL, PLAN));
    Optional<Shift> shift = book.append(Optional.empty(), first);
    ShiftEntry taken =
        new ShiftEntry(OPEN, 2, Instant.EPOCH, new ShiftEvent.Taken(date("2027-03-02"), ANNA));
    assertThat(book.append(shift, taken)).isPresent();
    assertThat(book.append(shift, taken)).isEmpty();
  }
}
