package fi.tagi.server.alert;

import static fi.tagi.protocol.Role.PROFESSIONAL;
import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Language;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.offer.OfferBoard.Wait;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.roster.MemorySwitches;
import fi.tagi.server.roster.Presence;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import fi.tagi.server.roster.Staffing;
import fi.tagi.server.roster.TestShifts;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 24 March 2027 is a Wednesday: professionals from 12 to 16. */
class AlarmsTest {
  private static final UUID AINO = new UUID(0, 1);

  private Instant now = helsinki("2027-03-24T15:00");
  private final MemoryLines lines = MemoryLines.of(Weeks.afternoons());
  private final Presence presence = new Presence(() -> now);
  private final Responders responders =
      id -> Optional.of(new Responder(id, "Aino", Set.of(PROFESSIONAL), Set.of(Language.FI), 2));
  private final TestShifts shifts = new TestShifts();
  private final Duty duty = new Duty(new MemorySwitches(), responders, lines, shifts, () -> now);
  private final List<Alert> told = new ArrayList<>();
  private final Alarms alarms =
      new Alarms(lines, new Staffing(lines, responders, duty, presence, shifts), told::add);

  @BeforeEach
  void begin() {
    duty.goOnDuty(AINO);
    presence.arrived(AINO);
  }

  private static Wait wait(long id, Instant arrivedAt, Insistence insistence) {
    UUID contact = new UUID(9, id);
    Entry arrived = new Entry(contact, 1, arrivedAt, new Arrived(Histories.INTAKE, 600));
    OpenContact open = OpenContact.of(Contact.of(contact, List.of(arrived))).orElseThrow();
    return new Wait(open, insistence, 3, 1, 5);
  }

  @Test
  void whoWaitsPastThePromiseIsToldOnceForEachWait() {
    Wait late = wait(1, now.minusSeconds(612), Insistence.PAST_PROMISE);
    Wait early = wait(2, now.minusSeconds(60), Insistence.AGAIN);
    alarms.look(List.of(late, early), now);
    alarms.look(List.of(late, early), now);
    assertThat(told).containsExactly(new Alert(Alert.Kind.PAST_PROMISE, "nuoret", 2, 612, 3, 1));

    alarms.look(List.of(early), now);
    alarms.look(List.of(late), now);
    assertThat(told).as("somebody had it in between").hasSize(2);
  }

  @Test
  void anOpenLineWithNobodyOnDutyIsToldAfterAMinuteAndOnce() {
    duty.goOffDuty(AINO);
    alarms.look(List.of(), now);
    now = now.plus(Alarms.UNSTAFFED_GRACE).minusSeconds(1);
    alarms.look(List.of(), now);
    assertThat(told).isEmpty();
    now = now.plusSeconds(1);
    alarms.look(List.of(), now);
    alarms.look(List.of(), now.plusSeconds(1));
    assertThat(told).containsExactly(new Alert(Alert.Kind.NOBODY_ON_DUTY, "nuoret", 0, 0, 0, 0));

    duty.goOnDuty(AINO);
    alarms.look(List.of(), now);
    duty.goOffDuty(AINO);
    alarms.look(List.of(), now);
    now = now.plus(Alarms.UNSTAFFED_GRACE);
    alarms.look(List.of(), now);
    assertThat(told).hasSize(2);
  }

  @Test
  void aClosedLineNeedsNobody() {
    duty.goOffDuty(AINO);
    now = helsinki("2027-03-24T16:30");
    alarms.look(List.of(), now);
    alarms.look(List.of(), now.plus(Duration.ofHours(10)));
    assertThat(told).isEmpty();
  }
}
