package fi.tagi.server.contact.rule;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Asking;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.AskEnded;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.ContactEvent.Declined;
import fi.tagi.server.contact.ContactEvent.HandedOver;
import fi.tagi.server.contact.ContactEvent.Joined;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.Held.Ask;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of handing over and of joining. Until somebody accepts the holder keeps the contact;
 * that only one acceptance can follow a version makes the first the only one, as with claims.
 */
public final class AskRules {
  /** How many may be in a conversation beside its holder. */
  public static final int PARTNERS_MAX = 3;

  private AskRules() {}

  /** The holder asks; one thing at a time. */
  public static Decision<Verdict> ask(Contact contact, int epoch, Asked asked) {
    if (isAsked(contact, asked.ask())) {
      return Decision.answer(Verdict.DONE);
    }
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Held held when !held.claim().isBy(asked.by(), epoch) ->
          Decision.answer(Verdict.NOT_HOLDER);
      case Held held when held.ask().isPresent() || !makesSense(held, asked) ->
          Decision.answer(Verdict.WRONG_STATE);
      case Held _ -> Decision.append(asked, Verdict.DONE);
      case Contact.Waiting _ -> Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Ended _, Contact.Over _ -> Decision.answer(Verdict.OVER);
    };
  }

  /** Whether this was asked, whatever has become of it. */
  public static boolean isAsked(Contact contact, UUID ask) {
    return Course.of(contact).filter(course -> course.parts().asked().contains(ask)).isPresent();
  }

  private static boolean makesSense(Held held, Asked asked) {
    return switch (asked.to()) {
      case AskTarget.Colleague(UUID person) -> isToAskable(held, asked.kind(), person);
      case AskTarget.InRole _ -> hasRoom(held, asked.kind());
    };
  }

  private static boolean isToAskable(Held held, AskKind kind, UUID person) {
    return switch (kind) {
      case HAND_OVER -> !held.claim().holder().equals(person);
      case JOIN -> hasRoom(held, kind) && held.part(person).isEmpty();
    };
  }

  private static boolean hasRoom(Held held, AskKind kind) {
    return kind == AskKind.HAND_OVER || held.partners().size() < PARTNERS_MAX;
  }

  /** The holder takes back what nobody has accepted yet. */
  public static Decision<Verdict> takeBack(Contact contact, UUID responder, UUID ask) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Held held when pending(held, ask).isEmpty() -> Decision.answer(Verdict.DONE);
      case Held held when pending(held, ask).get().by().equals(responder) ->
          Decision.append(new AskEnded(ask, Asking.Refused.Why.TAKEN_BACK), Verdict.DONE);
      case Held _ -> Decision.answer(Verdict.NOT_HOLDER);
      case Contact.Waiting _, Contact.Ended _, Contact.Over _ -> Decision.answer(Verdict.DONE);
    };
  }

  /** Nobody accepted in time. */
  public static Decision<Verdict> expire(Contact contact, UUID ask) {
    return contact instanceof Held held && pending(held, ask).isPresent()
        ? Decision.append(new AskEnded(ask, Asking.Refused.Why.UNANSWERED), Verdict.DONE)
        : Decision.answer(Verdict.WRONG_STATE);
  }

  /**
   * Somebody who is asked says no.
   *
   * @param roles the roles in which they may answer on the contact's line now
   */
  public static Decision<Verdict> decline(
      Contact contact, UUID responder, Set<Role> roles, UUID ask) {
    return switch (contact) {
      case Contact.None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Held held
          when pending(held, ask).flatMap(a -> a.roleFor(responder, roles)).isPresent() ->
          Decision.append(new Declined(ask, responder), Verdict.DONE);
      case Held _, Contact.Waiting _, Contact.Ended _, Contact.Over _ ->
          Decision.answer(Verdict.DONE);
    };
  }

  /**
   * Somebody who is asked does it. A part that they got by the same claim, or by the same asking,
   * is theirs again; one that somebody else got by it is lost to them.
   *
   * @param roles the roles in which they may answer on the contact's line now
   * @param claim the client's id of the acceptance
   */
  public static Decision<ClaimAnswer> accept(
      Contact contact, UUID responder, Set<Role> roles, UUID ask, UUID claim) {
    Optional<Claim> accepted = accepted(contact, ask);
    if (accepted.filter(part -> part.isBy(responder, part.epoch())).isPresent()) {
      return Decision.answer(yours(accepted.get(), claim));
    }
    return switch (contact) {
      case Contact.None _ -> Decision.answer(new ClaimAnswer.Unknown());
      case Contact.Waiting _ -> Decision.answer(new ClaimAnswer.AskOver());
      case Held held when pending(held, ask).isPresent() ->
          accept(held, pending(held, ask).get(), new Claiming(responder, roles, claim));
      case Held _ ->
          Decision.answer(accepted.map(AskRules::lost).orElseGet(ClaimAnswer.AskOver::new));
      case Contact.Ended ended -> Decision.answer(over(ended.course()));
      case Contact.Over over -> Decision.answer(over(over.course()));
    };
  }

  private record Claiming(UUID responder, Set<Role> roles, UUID claim) {}

  private static Decision<ClaimAnswer> accept(Held held, Ask ask, Claiming by) {
    Optional<Claim> part = held.part(by.responder());
    if (ask.kind() == AskKind.JOIN && part.isPresent()) {
      return Decision.answer(new ClaimAnswer.AlreadyYours(part.get().epoch()));
    }
    Optional<Role> role = ask.roleFor(by.responder(), by.roles());
    if (role.isEmpty()) {
      return Decision.answer(new ClaimAnswer.NotAvailable());
    }
    ContactEvent event =
        switch (ask.kind()) {
          case HAND_OVER ->
              new HandedOver(
                  ask.id(), held.claim().holder(), by.responder(), role.get(), by.claim());
          case JOIN -> new Joined(ask.id(), by.responder(), role.get(), by.claim());
        };
    return Decision.append(event, new ClaimAnswer.Won(held.version() + 1));
  }

  private static ClaimAnswer yours(Claim accepted, UUID claim) {
    return accepted.id().equals(claim)
        ? new ClaimAnswer.Won(accepted.epoch())
        : new ClaimAnswer.AlreadyYours(accepted.epoch());
  }

  private static ClaimAnswer lost(Claim accepted) {
    return new ClaimAnswer.Lost(accepted.holder(), accepted.role(), accepted.at());
  }

  private static Optional<Ask> pending(Held held, UUID ask) {
    return held.ask().filter(pending -> pending.id().equals(ask));
  }

  private static Optional<Claim> accepted(Contact contact, UUID ask) {
    return Course.of(contact).stream()
        .flatMap(course -> course.parts().all())
        .filter(part -> part.ask().filter(ask::equals).isPresent())
        .findFirst();
  }

  private static ClaimAnswer over(Course course) {
    return new ClaimAnswer.Over(course.overReason().orElse(OverReason.LINE_CLOSED));
  }
}
