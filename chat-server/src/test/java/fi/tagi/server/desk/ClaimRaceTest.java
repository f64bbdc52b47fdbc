package fi.tagi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Role;
import fi.tagi.server.cluster.LocalBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Decision;
import fi.tagi.server.contact.rule.Rules;
import fi.tagi.server.database.TestDatabase;
import fi.tagi.server.diary.Diary;
import fi.tagi.server.diary.MemoryDiary;
import fi.tagi.server.hash.ChainHash;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.Meeting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimRaceTest {
  @TempDir Path folder;

  private static void arrive(Diary diary, List<UUID> contacts) {
    for (UUID contact : contacts) {
      assertThat(
              diary.append(
                  new Contact.None(contact), new Arrived(Histories.INTAKE, 600), Histories.START))
          .isPresent();
    }
  }

  @Test
  void inMemoryEachOfAThousandContactsHasOneWinnerOfSixtyFour() {
    MemoryDiary diary = new MemoryDiary();
    List<UUID> contacts = Race.ids(0xC, 1_000);
    arrive(diary, contacts);
    ContactDesk desk =
        new ContactDesk(
            TestStorage.inMemory(diary),
            new LocalBus(),
            IdSource.secure(),
            InstantSource.system(),
            new OpenAdmission());
    ClaimCheck check = Race.run(contacts, 64, List.of(desk::claim));
    assertThat(check.size()).isEqualTo(64_000);
    assertThat(check.faults(diary)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void throughTwoDesksEachOfFiveHundredContactsHasOneWinnerOfThirtyTwo(TestDatabase.Kind kind) {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      List<TestStorage> nodes = List.of(new TestStorage(place), new TestStorage(place));
      List<UUID> contacts = Race.ids(0xC, 500);
      arrive(nodes.getFirst().storage().diary(), contacts);
      List<Race.Claimant> desks = new ArrayList<>();
      for (TestStorage node : nodes) {
        desks.add(desk(node, new OpenAdmission())::claim);
      }
      ClaimCheck check = Race.run(contacts, 32, desks);
      assertThat(check.faults(nodes.getFirst().storage().diary())).isEmpty();
      assertThat(check.faults(nodes.getLast().storage().diary())).isEmpty();
      assertThat(check.size()).isEqualTo(16_000);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whatIsAskedOfARoleIsAcceptedByOneOfSixteenThroughTwoDesks(TestDatabase.Kind kind) {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      List<TestStorage> nodes = List.of(new TestStorage(place), new TestStorage(place));
      Diary diary = nodes.getFirst().storage().diary();
      List<UUID> contacts = Race.ids(0xC, 100);
      arrive(diary, contacts);
      for (UUID contact : contacts) {
        Contact now = diary.read(contact);
        for (ContactEvent event :
            List.of(
                new Claimed(Histories.ANNA, Role.PROFESSIONAL, new UUID(0xE, 1)),
                new Asked(
                    contact,
                    Histories.ANNA,
                    AskKind.HAND_OVER,
                    new AskTarget.InRole(Role.PROFESSIONAL)))) {
          now = diary.append(now, event, Histories.START).orElseThrow();
        }
      }
      List<Race.Claimant> desks = new ArrayList<>();
      for (TestStorage node : nodes) {
        Asks asks =
            new Asks(node.storage(), new LocalBus(), InstantSource.system(), new OpenAdmission());
        desks.add((contact, who, claim) -> asks.accept(contact, who, contact, claim));
      }
      ClaimCheck check = Race.run(contacts, 16, desks);
      assertThat(check.faults(nodes.getLast().storage().diary())).isEmpty();
      assertThat(check.size()).isEqualTo(1_600);
    }
  }

  /** The row of the duty switch is what two claims of one person meet at. */
  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whoClaimsThroughTwoDesksAtOnceGetsNoMoreThanTheirMaximum(TestDatabase.Kind kind)
      throws Exception {
    try (TestDatabase place = TestDatabase.of(kind, folder)) {
      List<TestStorage> nodes = List.of(new TestStorage(place), new TestStorage(place));
      List<UUID> contacts = Race.ids(0xC, 40);
      arrive(nodes.getFirst().storage().diary(), contacts);
      UUID anna = Histories.ANNA;
      try (Connection connection = place.connect();
          Statement statement = connection.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "INSERT INTO duty (account_id, since_at) VALUES ('" + anna + "', 0)"))
            .isEqualTo(1);
      }
      OpenAdmission admission = new OpenAdmission();
      admission.maximum(anna, 3);
      List<ContactDesk> desks = nodes.stream().map(node -> desk(node, admission)).toList();
      List<Callable<ClaimAnswer>> claims = new ArrayList<>();
      for (UUID contact : contacts) {
        ContactDesk desk = desks.get((int) (contact.getLeastSignificantBits() % 2));
        claims.add(() -> desk.claim(contact, anna, contact));
      }
      List<ClaimAnswer> answers = new ArrayList<>();
      try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<ClaimAnswer> answer : executor.invokeAll(claims)) {
          answers.add(answer.get());
        }
      }
      assertThat(answers).filteredOn(ClaimAnswer.Won.class::isInstance).hasSize(3);
      assertThat(answers).filteredOn(ClaimAnswer.AtMaximum.class::isInstance).hasSize(37);
    }
  }

  private static ContactDesk desk(TestStorage node, Admission admission) {
    return new ContactDesk(
        node.storage(), new LocalBus(), IdSource.secure(), InstantSource.system(), admission);
  }

  /**
   * A planted fault: looks whether the version is free, then writes. The first two who claim the
   * contested contact stand between the two at one moment.
   */
  private static final class RacyDiary implements Diary {
    private final UUID contested;
    private final Meeting looked = new Meeting(2);
    private final Map<UUID, List<Entry>> contacts = new ConcurrentHashMap<>();

    RacyDiary(UUID contested) {
      this.contested = contested;
    }

    @Override
    public List<Entry> entries(UUID contact) {
      return contacts.getOrDefault(contact, List.of());
    }

    @Override
    public List<ChainHash> chain(UUID contact) {
      return List.of();
    }

    @Override
    public Optional<Contact> append(Contact before, ContactEvent event, Instant at) {
      if (entries(before.id()).size() != before.version()) {
        return Optional.empty();
      }
      if (event instanceof Claimed && before.id().equals(contested)) {
        looked.come();
      }
      Entry entry = new Entry(before.id(), before.version() + 1, at, event);
      List<Entry> more = new ArrayList<>(entries(before.id()));
      more.add(entry);
      contacts.put(before.id(), List.copyOf(more));
      return Optional.of(before.after(entry));
    }
  }

  @Test
  void aDiaryThatLooksAndThenWritesIsCaughtByTheSameCheck() {
    List<UUID> contacts = Race.ids(0xC, 1_000);
    RacyDiary diary = new RacyDiary(contacts.getFirst());
    arrive(diary, contacts);
    ClaimCheck check = Race.run(contacts, 64, List.of(deskOver(diary)));
    assertThat(check.faults(diary)).isNotEmpty();
  }

  /** A desk as {@link ContactDesk#claim} is, over a diary without the other tables. */
  private static Race.Claimant deskOver(Diary diary) {
    return (contact, responder, claim) -> {
      while (true) {
        Contact before = diary.read(contact);
        Decision<ClaimAnswer> decision =
            Rules.claim(before, responder, Optional.of(Role.PROFESSIONAL), claim);
        if (decision.event().isEmpty()
            || diary
                .append(before, decision.event().get(), InstantSource.system().instant())
                .isPresent()) {
          return decision.answer();
        }
      }
    };
  }

  /** A planted fault: asks who has the contact, and tells everybody who heard "nobody" they won. */
  @Test
  void aDeskThatAsksAndThenSetsIsCaughtByTheSameCheck() {
    MemoryDiary diary = new MemoryDiary();
    List<UUID> contacts = Race.ids(0xC, 1_000);
    arrive(diary, contacts);
    Meeting asked = new Meeting(2);
    Race.Claimant desk =
        (contact, responder, claim) -> {
          Contact before = diary.read(contact);
          Decision<ClaimAnswer> decision =
              Rules.claim(before, responder, Optional.of(Role.PROFESSIONAL), claim);
          if (contact.equals(contacts.getFirst())) {
            asked.come();
          }
          decision
              .event()
              .ifPresent(event -> diary.append(before, event, InstantSource.system().instant()));
          return decision.answer();
        };
    ClaimCheck check = Race.run(contacts, 64, List.of(desk));
    assertThat(check.faults(diary)).isNotEmpty();
  }
}
