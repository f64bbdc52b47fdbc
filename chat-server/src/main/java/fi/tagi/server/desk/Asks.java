package fi.tagi.server.desk;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Role;
import fi.tagi.server.cluster.ClusterBus;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.Held;
import fi.tagi.server.contact.rule.AskRules;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Verdict;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Handing over and joining: a holder asks, and a colleague accepts. Every answer is given after the
 * commit. Every method may block, and throws {@link fi.tagi.server.database.StorageAway} when the
 * database does not answer.
 */
public final class Asks {
  private final Storage storage;
  private final Clock clock;
  private final Admission admission;
  private final Decisions decisions;

  /**
   * Over this storage.
   *
   * @param admission who is let in
   */
  public Asks(Storage storage, ClusterBus bus, InstantSource clock, Admission admission) {
    this.storage = storage;
    this.clock = new Clock(clock);
    this.admission = admission;
    this.decisions = new Decisions(storage, bus, this.clock);
  }

  /** What is answered to somebody who asks. */
  public enum Answer {
    /** It is asked, now or by the same command before. */
    ASKED,
    /** Nobody who is asked is available. */
    NOBODY_AVAILABLE,
    /** There is no such contact, or it is over. */
    OVER,
    /** Who asks does not hold the contact by that claim. */
    NOT_HOLDER,
    /** Something else is asked, or this cannot be asked of them. */
    WRONG_STATE
  }

  /**
   * Asks for the holder.
   *
   * @param epoch the claim by which they hold the contact
   * @param ask what, of whom, under the id that their console gave it
   */
  public Answer ask(UUID contact, int epoch, Asked ask) {
    Contact now = storage.diary().read(contact);
    if (now instanceof Held held
        && held.claim().isBy(ask.by(), epoch)
        && !AskRules.isAsked(held, ask.ask())
        && !isAnybodyAvailable(held, ask)) {
      return Answer.NOBODY_AVAILABLE;
    }
    return switch (decisions.decide(contact, before -> AskRules.ask(before, epoch, ask))) {
      case DONE -> Answer.ASKED;
      case NOT_HOLDER -> Answer.NOT_HOLDER;
      case WRONG_STATE, PAUSED -> Answer.WRONG_STATE;
      case OVER, UNKNOWN_CONTACT -> Answer.OVER;
    };
  }

  private boolean isAnybodyAvailable(Held held, Asked ask) {
    Map<UUID, Set<Role>> available =
        admission.available(held.course().intake().line(), clock.now());
    return available.entrySet().stream()
        .filter(person -> isAmong(ask.to(), person.getKey(), person.getValue()))
        .map(Map.Entry::getKey)
        .filter(person -> !person.equals(ask.by()))
        .anyMatch(person -> isIn(held, person, ask.kind()) || hasRoom(person));
  }

  private static boolean isAmong(AskTarget to, UUID person, Set<Role> roles) {
    return switch (to) {
      case AskTarget.Colleague(UUID asked) -> asked.equals(person);
      case AskTarget.InRole(Role role) -> roles.contains(role);
    };
  }

  /** Whoever is in the conversation already takes it over without having one more. */
  private static boolean isIn(Held held, UUID person, AskKind kind) {
    return kind == AskKind.HAND_OVER && held.part(person).isPresent();
  }

  private boolean hasRoom(UUID person) {
    return storage.open().countRunning(person) < admission.maximum(person);
  }

  /** Takes back what nobody has accepted yet. */
  public Verdict takeBack(UUID contact, UUID responder, UUID ask) {
    return decisions.decide(contact, before -> AskRules.takeBack(before, responder, ask));
  }

  /** Says no for somebody who is asked. */
  public Verdict decline(UUID contact, UUID responder, UUID ask) {
    return decisions.decide(
        contact, before -> AskRules.decline(before, responder, roles(before, responder), ask));
  }

  /**
   * Accepts for somebody who is asked: the first has it.
   *
   * @param claim the client's id of the acceptance; the same again is answered the same
   */
  public ClaimAnswer accept(UUID contact, UUID responder, UUID ask, UUID claim) {
    Contact now = storage.diary().read(contact);
    int more = now instanceof Held held && held.part(responder).isPresent() ? 1 : 0;
    return decisions.take(
        contact,
        responder,
        admission.maximum(responder) + more,
        before -> AskRules.accept(before, responder, roles(before, responder), ask, claim));
  }

  /** Nobody accepted in time. */
  Verdict expire(UUID contact, UUID ask) {
    return decisions.decide(contact, before -> AskRules.expire(before, ask));
  }

  private Set<Role> roles(Contact contact, UUID responder) {
    return contact instanceof Held held
        ? admission.rolesOnDuty(responder, held.course().intake().line(), clock.now())
        : Set.of();
  }
}
