package fi.tagi.server.shift.book;

import static fi.tagi.server.shift.Examples.ANNA;
import static fi.tagi.server.shift.Examples.BO;
import static fi.tagi.server.shift.Examples.CECILIA;
import static fi.tagi.server.shift.Examples.CLOCK;
import static fi.tagi.server.shift.Examples.LINE;
import static fi.tagi.server.shift.Examples.MANAGER;
import static fi.tagi.server.shift.Examples.date;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Role;
import fi.tagi.server.database.Database;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.runtime.ManualClock;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import fi.tagi.server.shift.Occurrence;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.rule.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A desk for shifts over a database, with everything about it that a test may turn. It is Monday 1
 * March 2027. Anna and Bo are professionals, Anna and Cecilia experts.
 */
public final class TestShifts implements AutoCloseable {
  public final ManualClock clock = ManualClock.at("2027-03-01T10:00:00.123456789Z");
  public final MemoryLines lines = MemoryLines.of(Weeks.afternoons());
  public final People people = new People();
  public final TestDatabase place;
  public final Database database;
  public final SqlShiftBook book;
  public final ShiftDesk desk;

  public TestShifts(TestDatabase place) {
    this.place = place;
    this.database = place.open();
    this.book = new SqlShiftBook(database);
    this.desk = new ShiftDesk(book, lines, people, database, clock);
    people.is(ANNA, "Anna", Role.PROFESSIONAL, Role.EXPERT);
    people.is(BO, "Bo", Role.PROFESSIONAL);
    people.is(CECILIA, "Cecilia", Role.EXPERT);
  }

  /** What another process on the same database would have. */
  ShiftDesk elsewhere() {
    Database other = place.open();
    return new ShiftDesk(new SqlShiftBook(other), lines, people, other, clock);
  }

  /** A new shift, which is taken in. */
  public UUID plan(Role role, Plan plan) {
    UUID id = UUID.randomUUID();
    assertThat(desk.planning().plan(id, new ShiftEvent.Planned(LINE, role, plan, MANAGER)))
        .isEqualTo(new Answer.Done());
    return id;
  }

  /** The shift on one of its dates, as it is stored. */
  public Occurrence at(UUID shift, String date) {
    return book.find(shift).flatMap(known -> known.on(date(date), CLOCK)).orElseThrow();
  }

  int version(UUID shift) {
    return book.find(shift).orElseThrow().version();
  }

  @Override
  public void close() {
    place.close();
  }

  /** The people of a test. */
  public static final class People implements Colleagues {
    private final Map<UUID, Colleague> all = new TreeMap<>();

    public void is(UUID id, String alias, Role... roles) {
      all.put(id, new Colleague(id, alias, Set.of(roles)));
    }

    public void leaves(UUID id) {
      all.remove(id);
    }

    @Override
    public List<Colleague> all() {
      return all.values().stream().sorted(Comparator.comparing(Colleague::alias)).toList();
    }

    @Override
    public Optional<Colleague> find(UUID responder) {
      return Optional.ofNullable(all.get(responder));
    }

    @Override
    public String alias(UUID responder) {
      return find(responder).map(Colleague::alias).orElse("–");
    }
  }
}
