package fi.tagi.server.offer.line;

import static fi.tagi.server.schedule.Weeks.helsinki;
import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.Delay;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.diary.MemoryDiary;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.schedule.MemoryLines;
import fi.tagi.server.schedule.Weeks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How often the numbers are counted, and what they are; a Wednesday afternoon. */
class QueuesTest {
  private static final Instant NOW = helsinki("2027-03-24T15:00");
  private static final int CROWD = 500;

  private final MemoryDiary diary = new MemoryDiary();
  private final Counting open = new Counting(diary);
  private final MemoryLines lines = MemoryLines.of(Weeks.afternoons());
  private final List<Instant> asked = new ArrayList<>();
  private List<Duration> answers = List.of();
  private final Queues queues = new Queues(open, this::latest, lines, () -> NOW);

  private List<Duration> latest(String line, Instant since, int most) {
    asked.add(since);
    return answers;
  }

  private UUID arrives(long secondsAgo) {
    UUID contact = UUID.randomUUID();
    diary.append(
        new Contact.None(contact),
        new Arrived(Histories.INTAKE, 600),
        NOW.minusSeconds(secondsAgo));
    return contact;
  }

  @Test
  void areCountedOnceForEverybodyHoweverManyAsk() {
    List<UUID> crowd = LongStream.range(0, CROWD).mapToObj(this::arrives).toList();
    queues.refresh();
    assertThat(open.reads).isOne();
    assertThat(asked).as("one line, and since it opened").containsExactly(at("12:00"));

    for (UUID contact : crowd) {
      assertThat(queues.place(contact)).isPresent();
      assertThat(queues.of("nuoret").waiting()).isEqualTo(CROWD);
    }
    assertThat(open.reads).as("nobody who asked made it count").isOne();
    assertThat(asked).hasSize(1);

    lines.save(MemoryLines.named(lines.all().getFirst(), "huoltajat"));
    queues.refresh();
    assertThat(open.reads).isEqualTo(2);
    assertThat(asked).as("each line once").hasSize(3);
  }

  @Test
  void placesGoByArrivalAndWhoIsNotCountedYetHasNone() {
    UUID second = arrives(60);
    UUID first = arrives(61);
    queues.refresh();
    UUID third = arrives(1);
    assertThat(queues.place(first)).contains(1);
    assertThat(queues.place(second)).contains(2);
    assertThat(queues.place(third)).isEmpty();
    assertThat(queues.of("nuoret").waiting()).isEqualTo(2);
    queues.refresh();
    assertThat(queues.place(third)).contains(3);
  }

  @Test
  void whoCameSinceHasThePlaceThatTheyWereGivenUntilTheNextCount() {
    arrives(60);
    queues.refresh();
    UUID newcomer = arrives(1);
    queues.came(newcomer, 7);
    assertThat(queues.place(newcomer)).contains(7);
    queues.refresh();
    assertThat(queues.place(newcomer)).contains(2);
    diary.append(diary.read(newcomer), new Unserved(), NOW);
    queues.refresh();
    assertThat(queues.place(newcomer)).isEmpty();
  }

  @Test
  void theDelayIsTheMedianOfThoseAnsweredLast() {
    assertThat(queues.of("nuoret").delay()).isEqualTo(new Delay.NoneYet());
    answers = List.of(Duration.ofSeconds(900), Duration.ofSeconds(30), Duration.ofSeconds(61));
    queues.refresh();
    assertThat(queues.of("nuoret").delay()).isEqualTo(new Delay.Measured(61, 3));
    answers = List.of(Duration.ofSeconds(30), Duration.ofSeconds(61));
    queues.refresh();
    assertThat(queues.of("nuoret").delay()).as("45.5 s").isEqualTo(new Delay.Measured(45, 2));
    answers = List.of();
    queues.refresh();
    assertThat(queues.of("nuoret").delay()).isEqualTo(new Delay.NoneYet());
  }

  private static Instant at(String time) {
    return helsinki("2027-03-24T" + time);
  }

  /** Counts how often anything was read. */
  private static final class Counting extends PassedOn {
    private int reads;

    private Counting(OpenContacts contacts) {
      super(contacts);
    }

    @Override
    void asked() {
      reads++;
    }
  }
}
