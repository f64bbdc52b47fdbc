package fi.tagi.server.contact;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Arrived;
import fi.tagi.server.contact.ContactEvent.AskEnded;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Corrected;
import fi.tagi.server.contact.ContactEvent.Declined;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.HoldLifted;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.Joined;
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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A contact as it is after some number of entries. */
public sealed interface Contact
    permits Contact.None, Contact.Waiting, Held, Contact.Ended, Contact.Over {
  /** Which contact. */
  UUID id();

  /** How many entries made it so; 0 before the first. */
  int version();

  /**
   * The contact after one more entry.
   *
   * @throws IllegalStateException when the entry does not follow
   */
  default Contact after(Entry entry) {
    if (!entry.contact().equals(id()) || entry.version() != version() + 1) {
      throw new IllegalStateException(
          "entry " + entry.version() + " does not follow version " + version() + " of " + id());
    }
    return about(entry).orElseGet(() -> next(entry));
  }

  /** The contact that these entries, in order, made. */
  static Contact of(UUID id, Iterable<Entry> entries) {
    Contact contact = new None(id);
    for (Entry entry : entries) {
      contact = contact.after(entry);
    }
    return contact;
  }

  /** The same contact after an entry about a danger; empty when it is about something else. */
  private Optional<Contact> about(Entry entry) {
    int now = entry.version();
    return switch (this) {
      case None _ -> Optional.empty();
      case Waiting _ when isOfAnsweredOnes(entry.event()) -> Optional.empty();
      case Waiting _, Ended _ when isOfHolders(entry.event()) -> Optional.empty();
      case Waiting waiting -> waiting.course.about(entry).map(course -> new Waiting(course, now));
      case Held held -> held.course().about(entry).map(course -> held.with(course, now));
      case Ended ended -> ended.course.about(entry).map(course -> new Ended(course, now));
      case Over over when entry.event() instanceof HoldLifted ->
          over.course
              .about(entry)
              .map(course ->
                  new Over(course, now, over.outcome, over.coding, over.coded, over.corrected));
      case Over _ -> Optional.empty();
    };
  }

  private static boolean isOfAnsweredOnes(ContactEvent event) {
    return event instanceof StepTaken || event instanceof MarkedHeavy;
  }

  private static boolean isOfHolders(ContactEvent event) {
    return event instanceof MarkedUrgent || event instanceof Paused;
  }

  private Contact next(Entry entry) {
    ContactEvent event = entry.event();
    return switch (this) {
      case None none -> none.begin(entry);
      case Waiting waiting when event instanceof Claimed claimed ->
          Held.by(waiting.course, Claim.of(entry, claimed), entry.version());
      case Waiting waiting when event instanceof Abandoned abandoned ->
          over(waiting.course.ended(entry.at(), abandoned.reason()), entry, Outcome.ABANDONED);
      case Waiting waiting when event instanceof Unserved ->
          over(waiting.course.ended(entry.at(), OverReason.LINE_CLOSED), entry, Outcome.UNSERVED);
      case Held held when held.next(entry).isPresent() -> held.next(entry).get();
      case Ended ended when event instanceof WrappedUp wrappedUp ->
          over(ended.course, entry, Outcome.ANSWERED).coded(wrappedUp.coding());
      case Ended ended when event instanceof LeftUncoded ->
          over(ended.course, entry, Outcome.ANSWERED);
      case Over over when event instanceof Corrected corrected && over.takes(corrected) ->
          over.with(corrected.coding(), entry.version());
      case Waiting _, Held _, Ended _, Over _ ->
          throw new IllegalStateException(
              event.getClass().getSimpleName()
                  + " cannot happen to a contact that is "
                  + getClass().getSimpleName());
    };
  }

  private static Over over(Course course, Entry entry, Outcome outcome) {
    int now = entry.version();
    return new Over(course.closed(entry.at()), now, outcome, Optional.empty(), now, false);
  }

  /** Nothing happened yet. */
  record None(UUID id) implements Contact {
    @Override
    public int version() {
      return 0;
    }

    private Contact begin(Entry entry) {
      return switch (entry.event()) {
        case Arrived arrived ->
            new Waiting(Course.begin(id, entry.at(), arrived.intake(), promise(arrived)), 1);
        case TurnedAway away ->
            over(
                Course.begin(id, entry.at(), away.intake(), Optional.empty())
                    .ended(entry.at(), OverReason.LINE_CLOSED),
                entry,
                Outcome.TURNED_AWAY);
        case Claimed _,
            Responded _,
            Released _,
            Asked _,
            Declined _,
            AskEnded _,
            HandedOver _,
            Joined _,
            ContactEvent.Left _,
            Abandoned _,
            Unserved _,
            ContactEvent.Ended _,
            WrappedUp _,
            LeftUncoded _,
            StepTaken _,
            HoldPlaced _,
            HoldLifted _,
            MarkedUrgent _,
            MarkedHeavy _,
            Paused _,
            Corrected _ ->
            throw new IllegalStateException("a contact begins with an arrival");
      };
    }

    private static Optional<Duration> promise(Arrived arrived) {
      return Optional.of(Duration.ofSeconds(arrived.promiseSeconds())).filter(Duration::isPositive);
    }
  }

  /** Nobody holds it. */
  record Waiting(Course course, int version) implements Contact {
    @Override
    public UUID id() {
      return course.contact();
    }
  }

  /** Talking stopped; the last holder is to code it. */
  record Ended(Course course, int version) implements Contact {
    @Override
    public UUID id() {
      return course.contact();
    }

    /** The claim by which it was held last. */
    public Claim claim() {
      return course.claims().getLast();
    }
  }

  /**
   * Closed: nothing more happens but corrections, and that a hold of its words is lifted.
   *
   * @param coding what it was about; empty when nobody answered or coded it
   * @param coded the version of the entry that says so: the wrap-up, the newest correction, or what
   *     closed it uncoded
   * @param corrected whether that is a correction
   */
  record Over(
      Course course,
      int version,
      Outcome outcome,
      Optional<Coding> coding,
      int coded,
      boolean corrected)
      implements Contact {
    /** Only what was answered has a coding, and only the newest one can be replaced. */
    private boolean takes(Corrected corrected) {
      return outcome == Outcome.ANSWERED && corrected.replaces() == coded;
    }

    private Over coded(Coding first) {
      return new Over(course, version, outcome, Optional.of(first), coded, false);
    }

    private Over with(Coding correction, int now) {
      return new Over(course, now, outcome, Optional.of(correction), now, true);
    }

    @Override
    public UUID id() {
      return course.contact();
    }
  }
}
