package fi.tagi.server.demo;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes up what happened to one contact. */
final class PastContact {
  private static final long PROMISE_SECONDS = 600;
  private static final List<String> AGES =
      List.of("13-15", "16-17", "18-23", "under-13", "24-29", "unknown", "adult");
  private static final List<String> THEMES =
      List.of(
          "coping",
          "anxiety",
          "loneliness",
          "family-quarrels",
          "friends-dating",
          "bullying",
          "placement",
          "school",
          "self-harm",
          "violence-neglect",
          "child-protection",
          "aftercare",
          "suicidal-thoughts",
          "parent-illness",
          "money-housing",
          "identity-sexuality",
          "running-away");
  private static final List<String> REFERRALS =
      List.of("talking-enough", "school-welfare", "own-worker", "crisis-line", "youth-work");
  private static final List<String> DISPOSITIONS =
      List.of("helped", "partly", "silent", "thanks-feedback", "abuse", "test");
  private static final int[] LEVELS = {0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 1, 2, 2, 1, 3, 2, 1, 2, 1, 4};

  private final RandomGenerator random;
  private final String line;
  private final List<UUID> responders;
  private final List<Entry> entries = new ArrayList<>();
  private final UUID id;
  private Instant now;

  private PastContact(RandomGenerator random, String line, List<UUID> responders, Coming coming) {
    this.random = random;
    this.line = line;
    this.responders = responders;
    this.id = coming.id();
    this.now = coming.at().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Who comes.
   *
   * @param id the contact's
   * @param at when
   * @param isCrisis whether far more come than can be answered
   */
  record Coming(UUID id, Instant at, boolean isCrisis) {}

  /** The entries of a contact. */
  static List<Entry> of(RandomGenerator random, String line, List<UUID> responders, Coming coming) {
    PastContact contact = new PastContact(random, line, responders, coming);
    contact.happen(coming.isCrisis());
    return contact.entries;
  }

  private void happen(boolean isCrisis) {
    double fate = random.nextDouble() * (isCrisis ? 2.6 : 1);
    if (fate < 0.74) {
      answered(isCrisis);
    } else if (fate < 0.78) {
      add(new TurnedAway(intake(), TurnedAway.Reason.FULL));
    } else if (fate < 0.81) {
      arrives();
      pass(Duration.ofMinutes(20));
      add(new Unserved());
    } else {
      arrives();
      pass(Duration.ofSeconds(random.nextInt(6) == 0 ? 4 : 20 + random.nextInt(1_200)));
      add(new Abandoned(random.nextBoolean() ? OverReason.VISITOR_LEFT : OverReason.VISITOR_GONE));
    }
  }

  private void answered(boolean isCrisis) {
    arrives();
    claimed(isCrisis);
    if (random.nextInt(40) == 0) {
      add(new Released(holder(), Released.Reason.HOLDER_GONE));
      claimed(isCrisis);
    }
    pass(Duration.ofSeconds(10 + random.nextInt(80)));
    add(new Responded());
    pass(Duration.ofSeconds(300 + random.nextInt(2_700)));
    add(new Ended(random.nextInt(3) == 0 ? OverReason.VISITOR_LEFT : OverReason.RESPONDER_ENDED));
    UUID holder = holder();
    if (random.nextInt(25) == 0) {
      pass(Duration.ofHours(12));
      add(new LeftUncoded());
    } else {
      pass(Duration.ofSeconds(30 + random.nextInt(400)));
      add(new WrappedUp(holder, coding()));
      if (random.nextInt(60) == 0) {
        pass(Duration.ofHours(3));
        add(new Corrected(holder, entries.size(), Corrected.Reason.MISTAKE, coding()));
      }
    }
  }

  private void arrives() {
    add(new Arrived(intake(), PROMISE_SECONDS));
  }

  private void claimed(boolean isCrisis) {
    double exponential = -Math.log(1 - random.nextDouble());
    pass(Duration.ofMillis((long) (exponential * (isCrisis ? 1_500_000 : 240_000))));
    Role role = random.nextInt(4) == 0 ? Role.EXPERT : Role.PROFESSIONAL;
    add(new Claimed(pick(responders), role, new UUID(random.nextLong(), random.nextLong())));
  }

  private UUID holder() {
    return entries.stream()
        .filter(entry -> entry.event() instanceof Claimed)
        .reduce((first, second) -> second)
        .map(entry -> ((Claimed) entry.event()).holder())
        .orElseThrow();
  }

  private Intake intake() {
    Language language =
        random.nextInt(12) == 0 ? Language.SV : random.nextInt(25) == 0 ? Language.EN : Language.FI;
    String topic = random.nextBoolean() ? "unknown" : skewed(THEMES);
    return new Intake(line, Demo.SITE, language, topic, skewed(AGES));
  }

  private Coding coding() {
    return new Coding(
        1,
        random.nextInt(7) == 0 ? "guardian" : "youth",
        skewed(AGES),
        List.of(skewed(THEMES)),
        LEVELS[random.nextInt(LEVELS.length)],
        List.of(new Coding.Referral(skewed(REFERRALS), pick(Coding.Accepted.values()))),
        skewed(DISPOSITIONS));
  }

  private void add(ContactEvent event) {
    entries.add(new Entry(id, entries.size() + 1, now, event));
  }

  private void pass(Duration time) {
    now = now.plus(time).truncatedTo(ChronoUnit.MICROS);
  }

  /** The first are the likeliest. */
  private String skewed(List<String> choices) {
    double share = random.nextDouble();
    return choices.get((int) (share * share * choices.size()));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
