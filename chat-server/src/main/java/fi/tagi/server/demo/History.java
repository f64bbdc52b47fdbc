package fi.tagi.server.demo;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.cluster.LocalBus;
import fi.tagi.server.codes.CodeLists;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Held;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.desk.ContactDesk;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.desk.Storage;
import fi.tagi.server.runtime.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Two weeks of contacts that never happened, written through a desk whose clock stands in the past.
 * The same seed gives the same weeks, so that what the pages show can be talked about.
 */
final class History {
  private static final int DAYS = 14;
  private static final Duration FIRST_HOUR = Duration.ofHours(9);
  private static final int OPEN_MINUTES = 8 * 60;
  private static final long SEED = 20;

  /** No contact here lasts longer, from its arrival until it is coded. */
  private static final Duration LONGEST = Duration.ofMinutes(70);

  private static final List<String> AGES = List.of("13-15", "13-15", "16-17", "18-23", "unknown");
  private static final List<String> TOPICS =
      List.of("coping", "loneliness", "family-quarrels", "bullying", "placement", "unknown");
  private static final List<String> THEMES =
      List.of("coping", "anxiety", "loneliness", "friends-dating", "family-quarrels", "placement");
  private static final List<Language> LANGUAGES =
      List.of(Language.FI, Language.FI, Language.FI, Language.FI, Language.SV, Language.EN);
  private static final List<String> REFERRALS =
      List.of("talking-enough", "school-welfare", "own-worker", "youth-work", "crisis-line");
  private static final List<String> DISPOSITIONS = List.of("helped", "helped", "partly");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final List<UUID> responders;
  private final IdSource ids;
  private final PastClock clock;
  private final PastAdmission admission;
  private final ContactDesk desk;
  private final Conversing conversing;
  private final String line;

  History(String line, Map<UUID, Role> responders, Storage storage, IdSource ids, Instant now) {
    this.line = line;
    this.responders = responders.keySet().stream().sorted().toList();
    this.ids = ids;
    this.clock = new PastClock(now);
    this.admission = new PastAdmission(responders);
    this.desk = new ContactDesk(storage, new LocalBus(), ids, clock, admission);
    this.conversing = new Conversing(storage, new LocalBus(), clock);
  }

  /** Writes all of it. */
  void write() {
    Instant now = clock.instant();
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    for (int day = 1; day <= DAYS; day++) {
      Instant opening = today.minus(Duration.ofDays(day)).plus(FIRST_HOUR);
      int contacts = 3 + random.nextInt(5);
      for (int i = 0; i < contacts; i++) {
        clock.set(opening.plusSeconds(random.nextInt(OPEN_MINUTES * 60)));
        oneContact();
      }
      clock.set(opening.minus(Duration.ofMinutes(20)));
      turnedAway();
    }
    for (int i = 1; i <= 3; i++) {
      clock.set(now.minus(LONGEST.multipliedBy(i)));
      answered(true);
    }
    clock.set(now.minus(LONGEST.dividedBy(2)));
    leavesAfter(Duration.ofMinutes(4));
  }

  private void oneContact() {
    switch (random.nextInt(10)) {
      case 0 -> leavesAfter(Duration.ofSeconds(7));
      case 1, 2 -> leavesAfter(Duration.ofSeconds(60 + random.nextInt(600)));
      case 3 -> unserved();
      case 4 -> answered(false);
      default -> answered(true);
    }
  }

  private void turnedAway() {
    admission.open(false);
    arrives();
    admission.open(true);
  }

  private void leavesAfter(Duration waited) {
    UUID contact = arrives();
    clock.pass(waited);
    desk.leave(contact, OverReason.VISITOR_LEFT);
  }

  private void unserved() {
    UUID contact = arrives();
    clock.pass(Duration.ofMinutes(14));
    desk.lineClosed(contact);
  }

  private void answered(boolean coded) {
    UUID contact = arrives();
    UUID responder = pick(responders);
    clock.pass(Duration.ofSeconds(15 + random.nextInt(500)));
    desk.claim(contact, responder, ids.uuid());
    int epoch = ((Held) desk.read(contact)).claim().epoch();
    clock.pass(Duration.ofSeconds(10 + random.nextInt(40)));
    conversing.responderWrites(contact, responder, epoch, ids.uuid(), "Hei, kuuntelen sinua.");
    clock.pass(Duration.ofMinutes(8 + random.nextInt(40)));
    desk.end(contact, responder, epoch);
    clock.pass(coded ? Duration.ofMinutes(3) : Duration.ofHours(6));
    if (coded) {
      desk.wrapUp(contact, responder, coding());
    } else {
      desk.leaveUncoded(contact);
    }
  }

  private UUID arrives() {
    Intake intake = new Intake(line, Demo.SITE, pick(LANGUAGES), pick(TOPICS), pick(AGES));
    return switch (desk.arrive(ids.uuid(), intake, "")) {
      case Arrival.Taken taken -> taken.contact().id();
      case Arrival.Away away -> away.contact();
    };
  }

  Coding coding() {
    return new Coding(
        CodeLists.shipped().definition(),
        random.nextInt(6) == 0 ? "guardian" : "youth",
        pick(AGES),
        List.of(pick(THEMES)),
        random.nextInt(4),
        List.of(new Coding.Referral(pick(REFERRALS), Coding.Accepted.THINKS)),
        pick(DISPOSITIONS));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
