package fi.tagi.server.scenario.days;

import static fi.tagi.protocol.Role.EXPERT;
import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;

import fi.tagi.protocol.Role;
import fi.tagi.server.access.AccountRole;
import fi.tagi.server.scenario.days.LineRules.Hours;
import fi.tagi.server.scenario.days.Someone.Turn;
import fi.tagi.server.shift.Examples;
import fi.tagi.server.shift.ShiftEvent;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A Wednesday on which everything happens that its seed says, and the same each time. */
final class RandomDay implements AutoCloseable {
  private static final String DAY = "2027-03-24";
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final int TOLD = 25;
  private static final int NUMBERS = 5;

  private final long seed;
  private final Random random;
  private final Room room;
  private final Steps steps;
  private final List<String> story = new ArrayList<>();

  RandomDay(long seed, Path data, Fault fault) throws Exception {
    this.seed = seed;
    this.random = new Random(seed);
    this.room = new Room(data, helsinki(DAY + "T10:30"), fault);
    this.steps = new Steps(room, random);
    opensTheLines();
    hires();
  }

  private void opensTheLines() {
    room.has(
        new LineRules(
            "nuoret",
            List.of(
                hours(PROFESSIONAL, "10:00", "12:00"),
                hours(EXPERT, "11:00", "14:00"),
                hours(PROFESSIONAL, "13:00", "16:00"),
                hours(EXPERT, "15:00", "20:00")),
            EnumSet.of(EXPERT),
            List.of("huoltajat"),
            false));
    room.has(
        new LineRules(
            "huoltajat",
            List.of(
                hours(PROFESSIONAL, "10:30", "11:30"),
                hours(EXPERT, "11:15", "13:00"),
                hours(PROFESSIONAL, "12:30", "17:00")),
            EnumSet.allOf(Role.class),
            List.of("asiakkaat"),
            false));
    room.has(
        new LineRules(
            "asiakkaat",
            List.of(hours(PROFESSIONAL, "10:00", "18:00")),
            EnumSet.of(PROFESSIONAL),
            List.of("nuoret"),
            true));
  }

  private static Hours hours(Role role, String from, String to) {
    return new Hours(role, LocalTime.parse(from), LocalTime.parse(to));
  }

  private void hires() {
    hires("Aino", 2, Set.of(PROFESSIONAL));
    hires("Elias", 1, Set.of(PROFESSIONAL), turn("11:00", "11:45"), turn("12:45", "15:00"));
    hires("Maija", 3, Set.of(PROFESSIONAL, EXPERT), turn("10:45", "11:20"));
    hires("Ossi", 2, Set.of(EXPERT));
    hires("Sointu", 1, Set.of(EXPERT));
    hires("Paavo", 1, Set.of(PROFESSIONAL), turn("11:30", "12:15"));
  }

  private static Turn turn(String from, String to) {
    return new Turn("asiakkaat", PROFESSIONAL, LocalTime.parse(from), LocalTime.parse(to));
  }

  private void hires(String name, int maximum, Set<Role> roles, Turn... turns) {
    AccountRole[] answering =
        roles.stream().map(role -> AccountRole.valueOf(role.name())).toArray(AccountRole[]::new);
    UUID account = room.account(name, maximum, answering);
    for (Turn turn : turns) {
      room.server()
          .core()
          .shiftDesk()
          .planning()
          .plan(
              UUID.randomUUID(),
              new ShiftEvent.Planned(
                  turn.line(),
                  turn.role(),
                  Examples.plan(DAY, turn.from() + "-" + turn.to(), Optional.of(account)),
                  account));
    }
    room.employs(new Someone(name, account, roles, maximum, Arrays.asList(turns)));
  }

  /** Lets so many steps happen, or until the evening; the first screen that differs ends it. */
  Optional<String> difference(int most) throws Exception {
    try {
      for (int step = 0; step < most && room.now().isBefore(EVENING); step++) {
        story.add(room.now() + " " + steps.next());
        Optional<String> difference = room.difference();
        if (step % NUMBERS == 0) {
          difference = difference.or(room::wrongNumbers);
        }
        if (difference.isPresent()) {
          return Optional.of(difference.get() + told());
        }
      }
      return Optional.empty();
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + told(), e);
    }
  }

  /** How many tags were found on screens where they had to be, in all its steps together. */
  long tags() {
    return room.tags();
  }

  private String told() {
    List<String> last = story.subList(Math.max(0, story.size() - TOLD), story.size());
    return "\nseed " + seed + ", step " + story.size() + ", after\n" + String.join("\n", last);
  }

  @Override
  public void close() {
    room.close();
  }
}
