package fi.tagi.server.contact;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Asking;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A contact that a responder holds, by {@link #claim}.
 *
 * @param course what it went through
 * @param version how many entries made it so
 * @param partners who joined and is still there, in order
 * @param ask what the holder asks, while nobody has accepted
 * @param refused what the holder asked last, when it came to nothing
 */
public record Held(
    Course course,
    int version,
    List<Claim> partners,
    Optional<Ask> ask,
    Optional<RefusedAsk> refused)
    implements Contact {

  /**
   * What a holder asks, and nobody has accepted yet.
   *
   * @param id the id that their console gave it
   * @param by who asks
   * @param kind what is asked
   * @param to who is asked
   * @param at since when
   * @param declined who said no
   */
  public record Ask(UUID id, UUID by, AskKind kind, AskTarget to, Instant at, Set<UUID> declined) {

    /** Copies. */
    public Ask {
      declined = Set.copyOf(declined);
    }

    private static Ask of(Asked asked, Instant at) {
      return new Ask(asked.ask(), asked.by(), asked.kind(), asked.to(), at, Set.of());
    }

    private Ask declinedBy(UUID responder) {
      Set<UUID> all = new HashSet<>(declined);
      all.add(responder);
      return new Ask(id, by, kind, to, at, all);
    }

    private boolean isDeclinedByAll() {
      return to instanceof AskTarget.Colleague(UUID person) && declined.contains(person);
    }

    /**
     * In which role this person would do what is asked; empty when they are not asked, or said no.
     *
     * @param roles the roles in which they may answer on the contact's line now
     */
    public Optional<Role> roleFor(UUID person, Set<Role> roles) {
      if (person.equals(by) || declined.contains(person)) {
        return Optional.empty();
      }
      return switch (to) {
        case AskTarget.Colleague(UUID asked) ->
            roles.stream().sorted().findFirst().filter(role -> asked.equals(person));
        case AskTarget.InRole(Role asked) -> roles.stream().filter(asked::equals).findFirst();
      };
    }
  }

  /**
   * What was asked last and came to nothing.
   *
   * @param id which asking
   * @param kind what was asked
   * @param why why not
   */
  public record RefusedAsk(UUID id, AskKind kind, Asking.Refused.Why why) {}

  static Held by(Course course, Claim claim, int version) {
    return new Held(
        course.with(course.parts().held(claim)),
        version,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public UUID id() {
    return course.contact();
  }

  /** The claim by which it is held; its epoch fences every later command of the holder. */
  public Claim claim() {
    return course.claims().getLast();
  }

  /** Everybody who answers, the holder first. */
  public Stream<Claim> participants() {
    return Stream.concat(Stream.of(claim()), partners.stream());
  }

  /** This responder's part in it, if they have one. */
  public Optional<Claim> part(UUID responder) {
    return participants().filter(claim -> claim.holder().equals(responder)).findFirst();
  }

  /** The contact after one more entry; empty when that cannot happen to it. */
  Optional<Contact> next(Entry entry) {
    int now = entry.version();
    return switch (entry.event()) {
      case Responded _ when course.respondedAt().isEmpty() ->
          Optional.of(new Held(course.responded(entry.at()), now, partners, ask, refused));
      case Released released when released.holder().equals(claim().holder()) ->
          Optional.of(new Waiting(course.released(allLeft(), after(released.reason())), now));
      case Asked asked when ask.isEmpty() && asked.by().equals(claim().holder()) ->
          Optional.of(asked(now, Ask.of(asked, entry.at())));
      case Declined no when asks(no.ask()) -> Optional.of(declined(now, no.responder()));
      case AskEnded ended when asks(ended.ask()) -> Optional.of(unasked(now, ended.why()));
      case HandedOver to when asks(to.ask()) -> Optional.of(takenOver(Claim.of(entry, to), now));
      case Joined to when asks(to.ask()) -> Optional.of(joined(Claim.of(entry, to), now));
      case Left left when !partners.isEmpty() ->
          part(left.responder()).map(leaver -> without(leaver, now));
      case ContactEvent.Ended ended ->
          Optional.of(new Ended(course.ended(entry.at(), ended.reason()), now));
      case Arrived _,
          TurnedAway _,
          Claimed _,
          Responded _,
          Released _,
          Asked _,
          Declined _,
          AskEnded _,
          HandedOver _,
          Joined _,
          Left _,
          Abandoned _,
          Unserved _,
          WrappedUp _,
          LeftUncoded _,
          StepTaken _,
          HoldPlaced _,
          HoldLifted _,
          MarkedUrgent _,
          MarkedHeavy _,
          Paused _,
          Corrected _ ->
          Optional.empty();
    };
  }

  /** The same with what was noted about it. */
  Held with(Course noted, int now) {
    return new Held(noted, now, partners, ask, refused);
  }

  private boolean asks(UUID id) {
    return ask.filter(pending -> pending.id().equals(id)).isPresent();
  }

  private Held asked(int now, Ask begun) {
    Course.Parts parts = course.parts().asked(begun.id());
    return new Held(course.with(parts), now, partners, Optional.of(begun), Optional.empty());
  }

  private Held asking(int now, Optional<Ask> pending, Optional<RefusedAsk> came) {
    return new Held(course, now, partners, pending, came);
  }

  private Held declined(int now, UUID responder) {
    Ask left = ask.orElseThrow().declinedBy(responder);
    return left.isDeclinedByAll()
        ? unasked(now, Asking.Refused.Why.DECLINED)
        : asking(now, Optional.of(left), Optional.empty());
  }

  private Held unasked(int now, Asking.Refused.Why why) {
    Ask was = ask.orElseThrow();
    return asking(now, Optional.empty(), Optional.of(new RefusedAsk(was.id(), was.kind(), why)));
  }

  /** Whoever takes over and had joined before has one part only: the new one. */
  private Held takenOver(Claim by, int now) {
    Course.Parts parts = course.parts().left(claim().epoch());
    for (Claim partner : partners) {
      parts = partner.holder().equals(by.holder()) ? parts.left(partner.epoch()) : parts;
    }
    return new Held(
        course.with(parts.held(by)),
        now,
        partners.stream().filter(partner -> !partner.holder().equals(by.holder())).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private Held joined(Claim by, int now) {
    return new Held(
        course.with(course.parts().joined(by)),
        now,
        Stream.concat(partners.stream(), Stream.of(by)).toList(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whoever joined first holds it when the holder leaves, by the part they have already. */
  private Held without(Claim leaver, int now) {
    Course.Parts parts = course.parts().left(leaver.epoch());
    if (leaver.equals(claim())) {
      return new Held(
          course.with(parts.held(partners.getFirst())),
          now,
          partners.subList(1, partners.size()),
          Optional.empty(),
          Optional.empty());
    }
    return new Held(
        course.with(parts),
        now,
        partners.stream().filter(partner -> !partner.equals(leaver)).toList(),
        ask,
        refused);
  }

  private Course.Parts allLeft() {
    Course.Parts parts = course.parts();
    for (Claim claim : participants().toList()) {
      parts = parts.left(claim.epoch());
    }
    return parts;
  }

  private static WaitingAfter after(Released.Reason reason) {
    return switch (reason) {
      case BY_HOLDER -> WaitingAfter.GIVEN_BACK;
      case HOLDER_SILENT -> WaitingAfter.HOLDER_SILENT;
      case HOLDER_GONE -> WaitingAfter.HOLDER_GONE;
    };
  }
}
