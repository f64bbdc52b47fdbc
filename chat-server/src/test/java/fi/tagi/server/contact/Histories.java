package fi.tagi.server.contact;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Asking;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Coding.Accepted;
import fi.tagi.protocol.Coding.Referral;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.AskEnded;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.Declined;
import fi.tagi.server.contact.ContactEvent.Ended;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.Joined;
import fi.tagi.server.contact.ContactEvent.Left;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.contact.ContactEvent.MarkedUrgent;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Histories of contacts for tests: by hand, and random ones that could have happened. */
public final class Histories {
  /** When every history begins. */
  public static final Instant START = Instant.parse("2027-03-01T12:00:00.123456Z");

  /** A responder. */
  public static final UUID ANNA = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001");

  /** Another one. */
  public static final UUID BO = UUID.fromString("bbbbbbbb-0000-4000-8000-000000000002");

  /** A third one. */
  public static final UUID CARL = UUID.fromString("cccccccc-0000-4000-8000-000000000003");

  /** What the visitors of these histories come to. */
  public static final Intake INTAKE =
      new Intake("nuoret", "county", Language.FI, "bullying", "13-15");

  /** What they were about in the end. */
  public static final Coding CODING =
      new Coding(
          1,
          "youth",
          "13-15",
          List.of("bullying", "loneliness"),
          2,
          List.of(
              new Referral("school-welfare", Accepted.YES),
              new Referral("other-chats", Accepted.THINKS)),
          "helped");

  private Histories() {}

  /** These events as the entries of a contact, a second apart. */
  public static List<Entry> entries(UUID contact, List<? extends ContactEvent> events) {
    List<Entry> entries = new ArrayList<>();
    for (ContactEvent event : events) {
      int version = entries.size() + 1;
      entries.add(new Entry(contact, version, START.plusSeconds(version), event));
    }
    return entries;
  }

  /** A contact to which these events happened. */
  public static Contact contact(UUID id, List<? extends ContactEvent> events) {
    return Contact.of(id, entries(id, events));
  }

  /** One event of each kind, with every field filled in its own way. */
  public static List<ContactEvent> oneOfEachKind() {
    return List.of(
        new Arrived(INTAKE, 600),
        new TurnedAway(
            new Intake("lapset", "unknown", Language.SV, "unknown", "unknown"),
            TurnedAway.Reason.FULL),
        new Claimed(ANNA, Role.EXPERT, new UUID(1, 2)),
        new Responded(),
        new Released(ANNA, Released.Reason.HOLDER_SILENT),
        new Asked(new UUID(3, 4), ANNA, AskKind.HAND_OVER, new AskTarget.Colleague(BO)),
        new Declined(new UUID(3, 4), BO),
        new AskEnded(new UUID(3, 4), Asking.Refused.Why.TAKEN_BACK),
        new HandedOver(new UUID(3, 4), ANNA, BO, Role.EXPERT, new UUID(5, 6)),
        new Joined(new UUID(3, 4), BO, Role.PROFESSIONAL, new UUID(5, 6)),
        new Left(BO, Released.Reason.HOLDER_GONE),
        new Abandoned(OverReason.VISITOR_GONE),
        new Unserved(),
        new Ended(OverReason.RESPONDER_ENDED),
        new WrappedUp(ANNA, CODING),
        new LeftUncoded(),
        new StepTaken(BO, "danger", "where"),
        new HoldPlaced(ANNA, HoldPlaced.Reason.AUTHORITY, 14),
        new HoldLifted(BO),
        new MarkedUrgent(BO, true),
        new MarkedHeavy(BO, true),
        new Paused(ANNA, 5),
        new Corrected(BO, 4, Corrected.Reason.LATE, CODING));
  }

  /** A history that could have happened, of this many entries at the most. */
  public static List<Entry> random(RandomGenerator random, UUID contact, int most) {
    List<Entry> entries = new ArrayList<>();
    Contact now = new Contact.None(contact);
    Instant at = START.plus(random.nextLong(1_000_000_000L), ChronoUnit.MICROS);
    while (goesOn(random, now) && entries.size() < most) {
      Entry entry = new Entry(contact, now.version() + 1, at, next(random, now));
      entries.add(entry);
      now = now.after(entry);
      at = at.plus(1 + random.nextLong(600_000_000L), ChronoUnit.MICROS);
    }
    return entries;
  }

  /** Half of what is closed with a coding is corrected some time, a hold is lifted. */
  private static boolean goesOn(RandomGenerator random, Contact contact) {
    return !(contact instanceof Contact.Over over)
        || (random.nextBoolean() && (isHeldBack(over) || over.outcome() == Outcome.ANSWERED));
  }

  private static boolean isHeldBack(Contact.Over over) {
    return over.course().safety().hold().isPresent();
  }

  /** Something that may happen to this contact next. */
  private static ContactEvent next(RandomGenerator random, Contact contact) {
    return random.nextInt(8) == 0
        ? aboutDanger(random, contact).orElseGet(() -> moves(random, contact))
        : moves(random, contact);
  }

  private static Optional<ContactEvent> aboutDanger(RandomGenerator random, Contact contact) {
    if (contact instanceof Contact.None || contact instanceof Contact.Over) {
      return Optional.empty();
    }
    Course.Safety safety = Course.of(contact).orElseThrow().safety();
    String step = pick(random, new String[] {"where", "who", "call"});
    return switch (random.nextInt(6)) {
      case 0 ->
          contact instanceof Contact.Waiting || safety.has("danger", step)
              ? Optional.empty()
              : Optional.of(new StepTaken(ANNA, "danger", step));
      case 1 ->
          safety.hold().isPresent()
              ? Optional.empty()
              : Optional.of(
                  new HoldPlaced(
                      BO, pick(random, HoldPlaced.Reason.values()), 1 + random.nextInt(14)));
      case 2 ->
          contact instanceof Held
              ? Optional.of(new MarkedUrgent(BO, !safety.marks().urgent()))
              : Optional.empty();
      case 4 ->
          contact instanceof Contact.Waiting
              ? Optional.empty()
              : Optional.of(new MarkedHeavy(BO, !safety.marks().heavy()));
      case 3 ->
          contact instanceof Held
              ? Optional.of(new Paused(BO, safety.marks().pausedUntil().isPresent() ? 0 : 5))
              : Optional.empty();
      default -> safety.hold().map(hold -> new HoldLifted(CARL));
    };
  }

  private static ContactEvent moves(RandomGenerator random, Contact contact) {
    return switch (contact) {
      case Contact.None _ ->
          random.nextInt(10) == 0
              ? new TurnedAway(INTAKE, pick(random, TurnedAway.Reason.values()))
              : new Arrived(INTAKE, 600);
      case Contact.Waiting _ ->
          switch (random.nextInt(5)) {
            case 0 ->
                new Abandoned(
                    random.nextBoolean() ? OverReason.VISITOR_LEFT : OverReason.VISITOR_GONE);
            case 1 -> new Unserved();
            default ->
                new Claimed(
                    random.nextBoolean() ? ANNA : BO,
                    pick(random, Role.values()),
                    new UUID(random.nextLong(), random.nextLong()));
          };
      case Held held ->
          held.course().respondedAt().isEmpty() && random.nextBoolean()
              ? new Responded()
              : whatHoldersDo(random, held);
      case Contact.Ended ended ->
          random.nextInt(4) == 0
              ? new LeftUncoded()
              : new WrappedUp(ended.claim().holder(), CODING);
      case Contact.Over over when isHeldBack(over) -> new HoldLifted(CARL);
      case Contact.Over over ->
          new Corrected(
              ANNA,
              over.coded(),
              pick(random, Corrected.Reason.values()),
              coding(random.nextInt(5)));
    };
  }

  private static Coding coding(int level) {
    return new Coding(
        1, CODING.who(), CODING.ageBand(), List.of(), level, CODING.referrals(), "partly");
  }

  private static ContactEvent whatHoldersDo(RandomGenerator random, Held held) {
    return switch (random.nextInt(9)) {
      case 0 -> leaves(random, held);
      case 1 -> new Ended(random.nextBoolean() ? OverReason.RESPONDER_ENDED : OverReason.CUT_OFF);
      case 2 -> new Ended(OverReason.VISITOR_LEFT);
      case 3 -> new Released(held.claim().holder(), Released.Reason.HOLDER_SILENT);
      default ->
          held.ask()
              .map(ask -> whatBecomesOf(random, held, ask))
              .orElseGet(() -> asks(random, held));
    };
  }

  /** One of those who are in it; when there is only one, it waits again. */
  private static ContactEvent leaves(RandomGenerator random, Held held) {
    List<Claim> in = held.participants().toList();
    UUID leaver = in.get(random.nextInt(in.size())).holder();
    Released.Reason reason = pick(random, Released.Reason.values());
    return in.size() == 1 ? new Released(leaver, reason) : new Left(leaver, reason);
  }

  private static ContactEvent asks(RandomGenerator random, Held held) {
    UUID other =
        pick(
            random,
            Stream.of(ANNA, BO, CARL)
                .filter(person -> !person.equals(held.claim().holder()))
                .toArray(UUID[]::new));
    return new Asked(
        new UUID(random.nextLong(), random.nextLong()),
        held.claim().holder(),
        held.part(other).isEmpty() ? pick(random, AskKind.values()) : AskKind.HAND_OVER,
        random.nextBoolean()
            ? new AskTarget.Colleague(other)
            : new AskTarget.InRole(pick(random, Role.values())));
  }

  /** Somebody who is asked accepts or declines, or nobody does. */
  private static ContactEvent whatBecomesOf(RandomGenerator random, Held held, Held.Ask ask) {
    Role role = ask.to() instanceof AskTarget.InRole(Role asked) ? asked : Role.PROFESSIONAL;
    Optional<UUID> askable =
        Stream.of(CARL, BO, ANNA)
            .filter(person -> ask.roleFor(person, Set.of(role)).isPresent())
            .filter(person -> ask.kind() == AskKind.HAND_OVER || held.part(person).isEmpty())
            .findFirst();
    int chance = random.nextInt(4);
    if (askable.isEmpty() || chance == 0) {
      return new AskEnded(ask.id(), Asking.Refused.Why.UNANSWERED);
    }
    UUID person = askable.get();
    UUID claim = new UUID(random.nextLong(), random.nextLong());
    if (chance == 1) {
      return new Declined(ask.id(), person);
    }
    return switch (ask.kind()) {
      case HAND_OVER -> new HandedOver(ask.id(), held.claim().holder(), person, role, claim);
      case JOIN -> new Joined(ask.id(), person, role, claim);
    };
  }

  private static <T> T pick(RandomGenerator random, T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
