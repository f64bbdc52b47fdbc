package fi.tagi.server.contact.rule;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Role;
import fi.tagi.server.contact.Claim;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.Contact.Ended;
import fi.tagi.server.contact.Contact.None;
import fi.tagi.server.contact.Contact.Over;
import fi.tagi.server.contact.Contact.Waiting;
import fi.tagi.server.contact.ContactEvent;
import fi.tagi.server.contact.ContactEvent.Abandoned;
import fi.tagi.server.contact.ContactEvent.Claimed;
import fi.tagi.server.contact.ContactEvent.Left;
import fi.tagi.server.contact.ContactEvent.LeftUncoded;
import fi.tagi.server.contact.ContactEvent.Released;
import fi.tagi.server.contact.ContactEvent.Responded;
import fi.tagi.server.contact.ContactEvent.Unserved;
import fi.tagi.server.contact.ContactEvent.WrappedUp;
import fi.tagi.server.contact.Course;
import fi.tagi.server.contact.Held;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules, each for a contact as it is. A rule that is asked the same again, by a retry after a
 * lost answer, gives the same answer and writes nothing more.
 */
public final class Rules {
  private Rules() {}

  /**
   * Who has it. A waiting contact goes to the claimant; that only one claimant's entry can follow
   * this version makes them the only winner.
   *
   * @param responder who claims
   * @param role the role in which they may have it now; empty when they may not
   * @param claim the client's id of the claim
   */
  public static Decision<ClaimAnswer> claim(
      Contact contact, UUID responder, Optional<Role> role, UUID claim) {
    Optional<Claim> earlier = claimById(contact, claim).filter(c -> c.holder().equals(responder));
    if (earlier.isPresent()) {
      return Decision.answer(new ClaimAnswer.Won(earlier.get().epoch()));
    }
    return switch (contact) {
      case None _ -> Decision.answer(new ClaimAnswer.Unknown());
      case Waiting _ when role.isEmpty() -> Decision.answer(new ClaimAnswer.NotAvailable());
      case Waiting waiting ->
          Decision.append(
              new Claimed(responder, role.get(), claim),
              new ClaimAnswer.Won(waiting.version() + 1));
      case Held held when held.part(responder).isPresent() ->
          Decision.answer(new ClaimAnswer.AlreadyYours(held.part(responder).get().epoch()));
      case Held held ->
          Decision.answer(
              new ClaimAnswer.Lost(held.claim().holder(), held.claim().role(), held.claim().at()));
      case Ended ended -> Decision.answer(new ClaimAnswer.Over(reason(ended.course())));
      case Over over -> Decision.answer(new ClaimAnswer.Over(reason(over.course())));
    };
  }

  /**
   * Stops answering: the conversation goes on with the others who are in it, or the contact waits
   * again.
   */
  public static Decision<Verdict> release(Contact contact, UUID responder, int epoch) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Held held when held.participants().anyMatch(part -> part.isBy(responder, epoch)) ->
          Decision.append(leaving(held, responder, Released.Reason.BY_HOLDER), Verdict.DONE);
      case Held held when hasLeft(held.course(), responder, epoch) -> Decision.answer(Verdict.DONE);
      case Waiting waiting when hasLeft(waiting.course(), responder, epoch) ->
          Decision.answer(Verdict.DONE);
      case Ended ended when hasLeft(ended.course(), responder, epoch) ->
          Decision.answer(Verdict.DONE);
      case Over over when hasLeft(over.course(), responder, epoch) -> Decision.answer(Verdict.DONE);
      case Waiting _, Held _ -> Decision.answer(Verdict.NOT_HOLDER);
      case Ended _, Over _ -> Decision.answer(Verdict.OVER);
    };
  }

  private static ContactEvent leaving(Held held, UUID responder, Released.Reason reason) {
    return held.partners().isEmpty()
        ? new Released(responder, reason)
        : new Left(responder, reason);
  }

  /**
   * Nobody who is in the conversation wrote for as long as the line allows: the contact waits
   * again.
   *
   * @param epoch the claim by which it was held when that was found; nothing happens to another
   */
  public static Decision<Verdict> silent(Contact contact, int epoch) {
    return contact instanceof Held held && held.claim().epoch() == epoch
        ? Decision.append(
            new Released(held.claim().holder(), Released.Reason.HOLDER_SILENT), Verdict.DONE)
        : Decision.answer(Verdict.WRONG_STATE);
  }

  /**
   * A responder's connection was gone for as long as the line allows: the conversation goes on with
   * the others who are in it, or the contact waits again.
   *
   * @param epoch by which they took part when that was found; nothing happens to another part
   */
  public static Decision<Verdict> holderGone(Contact contact, UUID responder, int epoch) {
    return contact instanceof Held held
            && held.participants().anyMatch(part -> part.isBy(responder, epoch))
        ? Decision.append(leaving(held, responder, Released.Reason.HOLDER_GONE), Verdict.DONE)
        : Decision.answer(Verdict.WRONG_STATE);
  }

  /** Ends the conversation. */
  public static Decision<Verdict> end(Contact contact, UUID responder, int epoch) {
    return end(contact, responder, epoch, OverReason.RESPONDER_ENDED);
  }

  /** Ends the conversation because of how the visitor behaves. */
  public static Decision<Verdict> cutOff(Contact contact, UUID responder, int epoch) {
    return end(contact, responder, epoch, OverReason.CUT_OFF);
  }

  private static Decision<Verdict> end(
      Contact contact, UUID responder, int epoch, OverReason reason) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Held held when held.claim().isBy(responder, epoch) ->
          Decision.append(new ContactEvent.Ended(reason), Verdict.DONE);
      case Ended ended when heldToTheEnd(ended.course(), responder, epoch) ->
          Decision.answer(Verdict.DONE);
      case Over over when heldToTheEnd(over.course(), responder, epoch) ->
          Decision.answer(Verdict.DONE);
      case Waiting _, Held _, Ended _, Over _ -> Decision.answer(Verdict.NOT_HOLDER);
    };
  }

  /**
   * The visitor is gone for good.
   *
   * @param reason {@link OverReason#VISITOR_LEFT} or {@link OverReason#VISITOR_GONE}
   */
  public static Decision<Verdict> leave(Contact contact, OverReason reason) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Waiting _ -> Decision.append(new Abandoned(reason), Verdict.DONE);
      case Held _ -> Decision.append(new ContactEvent.Ended(reason), Verdict.DONE);
      case Ended _, Over _ -> Decision.answer(Verdict.DONE);
    };
  }

  /**
   * The visitor stayed away for longer than they may.
   *
   * @param version the contact's version when that was found; nothing happens when it has moved on,
   *     for then another limit may hold
   */
  public static Decision<Verdict> gone(Contact contact, int version) {
    return contact.version() == version
        ? leave(contact, OverReason.VISITOR_GONE)
        : Decision.answer(Verdict.WRONG_STATE);
  }

  /** The line closed: a contact that waits is unserved, a conversation goes on. */
  public static Decision<Verdict> lineClosed(Contact contact) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Waiting _ -> Decision.append(new Unserved(), Verdict.DONE);
      case Held _, Ended _, Over _ -> Decision.answer(Verdict.WRONG_STATE);
    };
  }

  /** A responder's message was stored: the first one is written down. */
  public static Decision<Verdict> responded(Contact contact) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Held held when held.course().respondedAt().isEmpty() ->
          Decision.append(new Responded(), Verdict.DONE);
      case Held _ -> Decision.answer(Verdict.DONE);
      case Waiting _, Ended _, Over _ -> Decision.answer(Verdict.WRONG_STATE);
    };
  }

  /** Codes and closes the contact. */
  public static Decision<Verdict> wrapUp(Contact contact, UUID responder, Coding coding) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Waiting _, Held _ -> Decision.answer(Verdict.WRONG_STATE);
      case Ended ended when ended.claim().holder().equals(responder) ->
          Decision.append(new WrappedUp(responder, coding), Verdict.DONE);
      case Ended _ -> Decision.answer(Verdict.NOT_HOLDER);
      case Over over when isCodedBy(over, responder, coding) -> Decision.answer(Verdict.DONE);
      case Over _ -> Decision.answer(Verdict.OVER);
    };
  }

  /** Closes an ended contact that nobody coded in time. */
  public static Decision<Verdict> leaveUncoded(Contact contact) {
    return switch (contact) {
      case None _ -> Decision.answer(Verdict.UNKNOWN_CONTACT);
      case Ended _ -> Decision.append(new LeftUncoded(), Verdict.DONE);
      case Waiting _, Held _ -> Decision.answer(Verdict.WRONG_STATE);
      case Over _ -> Decision.answer(Verdict.DONE);
    };
  }

  private static boolean hasLeft(Course course, UUID responder, int epoch) {
    return course.parts().all().anyMatch(part -> part.isBy(responder, epoch))
        && course.parts().left().contains(epoch);
  }

  /** Whether this was the last holding. */
  private static boolean heldToTheEnd(Course course, UUID responder, int epoch) {
    return !course.claims().isEmpty()
        && course.claims().getLast().isBy(responder, epoch)
        && !course.parts().left().contains(epoch);
  }

  /** Once it is corrected, what they coded is not there to compare with. */
  private static boolean isCodedBy(Over over, UUID responder, Coding coding) {
    return (over.corrected() || over.coding().filter(coding::equals).isPresent())
        && over.course().claims().getLast().holder().equals(responder);
  }

  private static Optional<Claim> claimById(Contact contact, UUID claim) {
    return Course.of(contact).stream()
        .flatMap(course -> course.parts().all())
        .filter(won -> won.id().equals(claim))
        .findFirst();
  }

  private static OverReason reason(Course course) {
    return course.overReason().orElse(OverReason.LINE_CLOSED);
  }
}
