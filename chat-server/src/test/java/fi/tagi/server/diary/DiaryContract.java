package fi.tagi.server.diary;

import static fi.tagi.server.contact.Histories.ANNA;
import static fi.tagi.server.contact.Histories.BO;
import static fi.tagi.server.contact.Histories.INTAKE;
import static fi.tagi.server.contact.Histories.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Entry;
import fi.tagi.server.contact.Histories;
import fi.tagi.server.diary.OpenContact.Holding;
import fi.tagi.server.diary.OpenContact.State;
import fi.tagi.server.hash.ChainHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every diary must do, whatever it is made of. */
abstract class DiaryContract {
  private static final Claimed BY_ANNA = new Claimed(ANNA, Role.PROFESSIONAL, new UUID(0, 1));
  private static final Claimed BY_BO = new Claimed(BO, Role.EXPERT, new UUID(0, 2));
  private static final Released BACK = new Released(ANNA, Released.Reason.BY_HOLDER);

  /** An empty diary. */
  abstract Diary diary();

  /** The open contacts of the same diary. */
  abstract OpenContacts open();

  /** Appends a history, and gives the contact as the diary answered it last. */
  static Contact write(Diary diary, List<Entry> entries) {
    Contact contact = new Contact.None(entries.getFirst().contact());
    for (Entry entry : entries) {
      contact = diary.append(contact, entry.event(), entry.at()).orElseThrow();
    }
    return contact;
  }

  private Contact happen(UUID contact, ContactEvent... events) {
    return write(diary(), Histories.entries(contact, List.of(events)));
  }

  @Test
  void aContactNobodyWroteOfHasNoEntries() {
    assertThat(diary().entries(new UUID(1, 1))).isEmpty();
    assertThat(diary().read(new UUID(1, 1))).isEqualTo(new Contact.None(new UUID(1, 1)));
    assertThat(open().find(new UUID(1, 1))).isEmpty();
    assertThat(open().all()).isEmpty();
  }

  /** Histories that hold every kind of event between them. */
  private static Stream<List<ContactEvent>> everyKind() {
    List<ContactEvent> one = Histories.oneOfEachKind();
    ContactEvent arrived = one.get(0);
    ContactEvent claimed = one.get(2);
    return Stream.of(
        List.of(one.get(1)),
        List.of(arrived, claimed, one.get(3), one.get(4), one.get(11)),
        List.of(arrived, one.get(12)),
        List.of(arrived, claimed, one.get(5), one.get(6), one.get(13), one.get(14)),
        List.of(arrived, claimed, one.get(5), one.get(7)),
        List.of(arrived, claimed, one.get(5), one.get(8)),
        List.of(arrived, claimed, one.get(5), one.get(9), one.get(10), one.get(13), one.get(15)),
        List.of(arrived, one.get(17), claimed, one.get(16), one.get(13), one.get(14), one.get(18)),
        List.of(arrived, claimed, one.get(19), one.get(4), one.get(12)),
        List.of(arrived, claimed, one.get(21), one.get(4), one.get(12)),
        List.of(arrived, claimed, one.get(13), one.get(14), one.get(22)),
        List.of(arrived, claimed, one.get(13), one.get(20), one.get(15)));
  }

  @Test
  void everyKindOfEventComesBackAsItWasWritten() {
    List<Class<?>> kinds = new ArrayList<>();
    int number = 0;
    for (List<ContactEvent> events : everyKind().toList()) {
      number++;
      List<Entry> entries = Histories.entries(new UUID(2, number), events);
      Contact written = write(diary(), entries);
      assertThat(diary().entries(written.id())).isEqualTo(entries);
      assertThat(diary().read(written.id())).isEqualTo(written);
      events.forEach(event -> kinds.add(event.getClass()));
    }
    assertThat(kinds).contains(ContactEvent.class.getPermittedSubclasses());
  }

  @Test
  void ofTwoWhoKnowTheSameContactTheFirstIsWrittenAndTheSecondHearsNo() {
    Contact waiting = happen(new UUID(3, 1), new Arrived(INTAKE, 600));
    Optional<Contact> first = diary().append(waiting, BY_ANNA, START.plusSeconds(10));
    Optional<Contact> second = diary().append(waiting, BY_BO, START.plusSeconds(11));
    assertThat(first).isPresent();
    assertThat(second).isEmpty();
    assertThat(diary().entries(waiting.id()))
        .containsExactly(
            Histories.entries(waiting.id(), List.of(new Arrived(INTAKE, 600))).getFirst(),
            new Entry(waiting.id(), 2, START.plusSeconds(10), BY_ANNA));
    assertThat(open().find(waiting.id()).orElseThrow().holding())
        .contains(new Holding(ANNA, Role.PROFESSIONAL, 2, START.plusSeconds(10)));
  }

  @Test
  void theSameEntryTwiceIsWrittenOnce() {
    Contact waiting = happen(new UUID(4, 1), new Arrived(INTAKE, 600));
    assertThat(diary().append(waiting, BY_ANNA, START)).isPresent();
    assertThat(diary().append(waiting, BY_ANNA, START)).isEmpty();
    assertThat(diary().entries(waiting.id())).hasSize(2);
  }

  @Test
  void eachEntryHasAHashThatCoversTheOneBefore() {
    Contact contact =
        happen(
            new UUID(12, 12),
            new Arrived(INTAKE, 600),
            new Claimed(ANNA, Role.EXPERT, new UUID(1, 2)),
            new Responded());
    assertThat(diary().chain(contact.id()))
        .extracting(ChainHash::toString)
        .containsExactly(
            "3468eb1a2c30b73d465594000fc594b76477d8819f1add78c6c5c7d4ad170d36",
            "05c93dc0de378a7c7dbb14239947eb44817fbda417ff0b36c16fcacb73ef23c5",
            "965044ec036062ae74a70372269f560387a92090fe6363871d68980a756a63d3");
    assertThat(diary().chain(new UUID(12, 13))).isEmpty();
  }

  @Test
  void whoeverIsSecondAddsNothingToTheChain() {
    Contact waiting = happen(new UUID(13, 1), new Arrived(INTAKE, 600));
    diary().append(waiting, BY_ANNA, START);
    List<ChainHash> chain = diary().chain(waiting.id());
    diary().append(waiting, BY_BO, START);
    assertThat(diary().chain(waiting.id())).isEqualTo(chain).hasSize(2);
  }

  @Test
  void whatDoesNotFollowIsNotWritten() {
    Contact waiting = happen(new UUID(5, 1), new Arrived(INTAKE, 600));
    assertThatThrownBy(() -> diary().append(waiting, new WrappedUp(ANNA, Histories.CODING), START))
        .isInstanceOf(IllegalStateException.class);
    assertThat(diary().entries(waiting.id())).hasSize(1);
  }

  @Test
  void anOpenContactSaysWhereItStandsAtEveryStep() {
    UUID id = new UUID(6, 1);
    assertThat(step(happen(id, new Arrived(INTAKE, 600)))).isEqualTo("1 WAITING - answered no");
    assertThat(step(next(id, BY_ANNA))).isEqualTo("2 HELD Holding anna 2 answered no");
    assertThat(step(next(id, new Responded()))).isEqualTo("3 HELD Holding anna 2 answered yes");
    assertThat(step(next(id, BACK))).isEqualTo("4 WAITING - answered yes");
    assertThat(step(next(id, BY_BO))).isEqualTo("5 HELD Holding bo 5 answered yes");
    assertThat(step(next(id, new Ended(OverReason.VISITOR_LEFT))))
        .isEqualTo("6 ENDED Holding bo 5 answered yes ended");
    assertThat(step(next(id, new WrappedUp(BO, Histories.CODING)))).isEqualTo("closed");
  }

  private Contact next(UUID id, ContactEvent event) {
    Contact now = diary().read(id);
    return diary().append(now, event, START.plusSeconds(now.version() + 1)).orElseThrow();
  }

  private String step(Contact contact) {
    Optional<OpenContact> open = open().find(contact.id());
    assertThat(open).isEqualTo(OpenContact.of(contact));
    assertThat(open().lock(contact.id())).isEqualTo(open.map(OpenContact::talk));
    assertThat(open().all().stream().toList()).isEqualTo(open.stream().toList());
    if (open.isEmpty()) {
      return "closed";
    }
    OpenContact now = open.get();
    assertThat(now.intake()).isEqualTo(INTAKE);
    assertThat(now.arrivedAt()).isEqualTo(START.plusSeconds(1));
    return now.version()
        + " "
        + now.state()
        + now.holding()
            .map(h -> " Holding " + (h.holder().equals(ANNA) ? "anna " : "bo ") + h.epoch())
            .orElse(" -")
        + (now.respondedAt().isPresent() ? " answered yes" : " answered no")
        + (now.endedAt().isPresent() ? " ended" : "");
  }

  @Test
  void openContactsAreListedByStateAndHolderTheOldestFirst() {
    happen(new UUID(7, 3), new Arrived(INTAKE, 600));
    happen(new UUID(7, 1), new Arrived(INTAKE, 600));
    happen(new UUID(7, 2), new Arrived(INTAKE, 600), BY_ANNA);
    happen(
        new UUID(7, 4), new Arrived(INTAKE, 600), BY_ANNA, new Ended(OverReason.RESPONDER_ENDED));
    happen(new UUID(7, 5), new Arrived(INTAKE, 600), BY_BO);
    assertThat(
            diary()
                .append(
                    new Contact.None(new UUID(7, 6)),
                    new Arrived(INTAKE, 600),
                    START.minusSeconds(60)))
        .isPresent();
    assertThat(ids(open().waiting()))
        .containsExactly(new UUID(7, 6), new UUID(7, 1), new UUID(7, 3));
    assertThat(ids(open().heldBy(ANNA))).containsExactly(new UUID(7, 2), new UUID(7, 4));
    assertThat(ids(open().all())).hasSize(6).startsWith(new UUID(7, 6));
    assertThat(open().countRunning(ANNA)).isEqualTo(1);
    assertThat(open().countRunning(BO)).isEqualTo(1);
    assertThat(open().countRunning(new UUID(0, 0))).isZero();
  }

  private static List<UUID> ids(List<OpenContact> contacts) {
    return contacts.stream().map(OpenContact::contact).toList();
  }

  @Test
  void randomHistoriesAreReadAsTheyWereWritten() {
    SplittableRandom random = new SplittableRandom(7);
    List<OpenContact> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      List<Entry> entries = Histories.random(random, id, 1 + random.nextInt(12));
      write(diary(), entries);
      assertThat(diary().entries(id)).isEqualTo(entries);
      assertThat(diary().read(id)).isEqualTo(Contact.of(id, entries));
      OpenContact.of(Contact.of(id, entries)).ifPresent(expected::add);
    }
    expected.sort(
        Comparator.comparing(OpenContact::arrivedAt).thenComparing(c -> c.contact().toString()));
    assertThat(open().all()).isEqualTo(expected);
    assertThat(open().waiting())
        .isEqualTo(expected.stream().filter(c -> c.state() == State.WAITING).toList());
  }

  @Test
  void whoLooksAgainAndAgainSeesWhatThereIsNow() {
    SplittableRandom random = new SplittableRandom(11);
    OpenContacts open = open();
    List<Deque<Entry>> ahead = new ArrayList<>();
    for (int round = 0; round < 30; round++) {
      int come = round % 10 == 5 ? 130 : random.nextInt(3);
      for (int i = 0; i < come; i++) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        ahead.add(new ArrayDeque<>(Histories.random(random, id, 1 + random.nextInt(9))));
      }
      for (Deque<Entry> next : ahead) {
        Entry entry = random.nextInt(8) == 0 ? next.poll() : null;
        if (entry != null) {
          Contact before = diary().read(entry.contact());
          assertThat(diary().append(before, entry.event(), entry.at())).isPresent();
        }
      }
      mayWriteAsTheyStand(open);
      assertThat(open.look()).isEqualTo(open.all());
      mayWriteAsTheyStand(open);
    }
    assertThat(open.look()).hasSizeGreaterThan(100);
  }

  private static void mayWriteAsTheyStand(OpenContacts open) {
    for (OpenContact contact : open.all()) {
      assertThat(open.lock(contact.contact())).contains(contact.talk());
    }
  }
}
