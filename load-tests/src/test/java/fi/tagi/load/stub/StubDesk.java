package fi.tagi.load.stub;

import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.protocol.Withdrawal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What consoles ask of a stub server: one lock, no storage. */
final class StubDesk {
  private final Fault fault;
  private final List<Console> attached = new ArrayList<>();
  private final Set<String> onDuty = new HashSet<>();
  private final Map<UUID, StubContact> contacts = new LinkedHashMap<>();

  StubDesk(Fault fault) {
    this.fault = fault;
  }

  Map<UUID, StubContact> contacts() {
    return contacts;
  }

  /** Shows the tag to everybody on duty. */
  void offer(StubContact contact) {
    present().forEach(console -> console.send(new ResponderPush.Offer(contact.tag())));
  }

  /** Takes the tag off all screens but this one's. */
  void withdraw(StubContact contact, Withdrawal why, Optional<Console> but) {
    List<Console> others =
        present().stream().filter(one -> but.filter(one::equals).isEmpty()).toList();
    int told = fault == Fault.DROPPED_WITHDRAWAL ? others.size() - 1 : others.size();
    others
        .subList(0, Math.max(0, told))
        .forEach(console -> console.send(new ResponderPush.Withdrawn(contact.id, why)));
  }

  private List<Console> present() {
    return attached.stream().filter(console -> onDuty.contains(console.alias())).toList();
  }

  void gone(Console console) {
    attached.remove(console);
    contacts.values().forEach(contact -> contact.consoles.remove(console));
  }

  void answer(ResponderCommand command, Console console) {
    switch (command) {
      case ResponderCommand.Hello hello -> hello(hello, console);
      case ResponderCommand.Duty duty -> duty(duty, console);
      case ResponderCommand.Claim claim -> claim(claim, console);
      case ResponderCommand.Accept accept -> accept(accept, console);
      case ResponderCommand.Ask ask -> ask(ask, console);
      case ResponderCommand.Write write -> write(write, console);
      case ResponderCommand.Release release -> release(release, console);
      case ResponderCommand.End end -> end(end, console);
      case ResponderCommand.Received received -> {
        received.positions().forEach(one -> contact(one.contact()).received(one.after()));
        done(command, console);
      }
      case ResponderCommand.WrapUp wrapUp -> {
        StubContact contact = contact(wrapUp.contact());
        contact.closed = true;
        done(command, console);
        contact.hide(Status.CLOSED);
      }
      default -> done(command, console);
    }
  }

  private void hello(ResponderCommand.Hello hello, Console console) {
    console.send(
        new ResponderReply.Welcome(
            hello.ref(),
            UUID.randomUUID(),
            console.alias(),
            List.of(Role.PROFESSIONAL),
            StubContact.NOW,
            List.of()));
    attached.add(console);
    for (StubContact contact : contacts.values()) {
      if (contact.isWaiting() && onDuty.contains(console.alias())) {
        console.send(new ResponderPush.Offer(contact.tag()));
      } else if (contact.holder.filter(console.alias()::equals).isPresent() && !contact.closed) {
        contact.attach(
            console,
            hello.positions().stream()
                .filter(position -> position.contact().equals(contact.id))
                .mapToLong(ResponderCommand.Position::after)
                .findFirst()
                .orElse(0));
      }
    }
  }

  private void duty(ResponderCommand.Duty duty, Console console) {
    if (duty.on()) {
      onDuty.add(console.alias());
    } else {
      onDuty.remove(console.alias());
    }
    done(duty, console);
  }

  private void claim(ResponderCommand.Claim claim, Console console) {
    StubContact contact = contact(claim.contact());
    Optional<Long> known = Optional.ofNullable(contact.claims.get(claim.claim()));
    boolean mine = contact.holder.filter(console.alias()::equals).isPresent();
    if (known.isPresent()) {
      console.send(new ResponderReply.Won(claim.ref(), claim.contact(), known.get()));
    } else if (contact.isWaiting() || (isWrong(contact) && !mine)) {
      win(contact, claim, console);
    } else if (contact.over.isPresent()) {
      console.send(new ResponderReply.Over(claim.ref(), claim.contact(), contact.over.get()));
    } else if (mine) {
      console.send(new ResponderReply.AlreadyYours(claim.ref(), contact.id, contact.epoch));
    } else {
      console.send(lost(claim.ref(), contact, console));
    }
  }

  private boolean isWrong(StubContact contact) {
    return contact.over.isEmpty()
        && contact.wins == 1
        && (fault == Fault.RACY_CLAIM || fault == Fault.STOLEN_CLAIM);
  }

  private void win(StubContact contact, ResponderCommand.Claim claim, Console console) {
    long before = contact.epoch;
    long epoch = contact.heldBy(console.alias(), claim.claim());
    if (fault == Fault.RACY_CLAIM && before > 0) {
      epoch = before;
      contact.epoch = before;
    }
    console.send(new ResponderReply.Won(claim.ref(), claim.contact(), epoch));
    contact.attach(console, 0);
    contact.tellVisitor();
    withdraw(
        contact,
        new Withdrawal.Claimed(console.alias(), Role.PROFESSIONAL, StubContact.NOW),
        Optional.of(console));
  }

  private ResponderReply lost(long ref, StubContact contact, Console console) {
    String name =
        fault == Fault.WRONG_NAME ? console.alias() + " II" : contact.holder.orElse("nobody");
    return new ResponderReply.Lost(ref, contact.id, name, Role.PROFESSIONAL, StubContact.NOW);
  }

  private void ask(ResponderCommand.Ask ask, Console console) {
    StubContact contact = contact(ask.contact());
    List<Console> others =
        present().stream().filter(one -> !one.alias().equals(console.alias())).toList();
    if (!contact.isHeldBy(console, ask.epoch()) || ask.kind() != AskKind.HAND_OVER) {
      refuse(ask, console, contact);
    } else if (others.isEmpty()) {
      console.send(
          new ResponderReply.Refused(ask.ref(), Refusal.COLLEAGUE_NOT_AVAILABLE, "nobody"));
    } else {
      contact.ask = Optional.of(ask.ask());
      done(ask, console);
      others.forEach(other ->
          other.send(
              new ResponderPush.Asked(
                  ask.ask(),
                  ask.kind(),
                  console.alias(),
                  Role.PROFESSIONAL,
                  StubContact.NOW,
                  contact.id,
                  contact.line,
                  contact.tag().language(),
                  "unknown",
                  "unknown")));
    }
  }

  private void accept(ResponderCommand.Accept accept, Console console) {
    StubContact contact = contact(accept.contact());
    Optional<Long> known = Optional.ofNullable(contact.claims.get(accept.claim()));
    if (known.isPresent()) {
      console.send(new ResponderReply.Won(accept.ref(), contact.id, known.get()));
    } else if (contact.over.isPresent()) {
      console.send(new ResponderReply.Over(accept.ref(), contact.id, contact.over.get()));
    } else if (contact.ask.filter(accept.ask()::equals).isPresent()) {
      contact.hide(Status.HANDED_OVER);
      long epoch = contact.heldBy(console.alias(), accept.claim());
      console.send(new ResponderReply.Won(accept.ref(), contact.id, epoch));
      contact.attach(console, 0);
      contact.tellVisitor();
    } else if (contact.isWaiting()) {
      console.send(new ResponderReply.Refused(accept.ref(), Refusal.WRONG_STATE, "over"));
    } else {
      console.send(lost(accept.ref(), contact, console));
    }
  }

  private void write(ResponderCommand.Write write, Console console) {
    StubContact contact = contact(write.contact());
    // What was stored while it was allowed is answered so again.
    boolean isKnown = contact.words.find(write.message()).isPresent();
    if (!isKnown && !contact.isHeldBy(console, write.epoch())) {
      refuse(write, console, contact);
      return;
    }
    long seq = contact.write(write.message(), console.author(), write.text());
    console.send(new ResponderReply.Accepted(write.ref(), write.message(), seq, StubContact.NOW));
    contact.tellWords();
  }

  private void release(ResponderCommand.Release release, Console console) {
    StubContact contact = contact(release.contact());
    if (contact.released.contains(release.epoch())) {
      done(release, console);
      return;
    }
    if (!contact.isHeldBy(console, release.epoch())) {
      refuse(release, console, contact);
      return;
    }
    contact.released.add(release.epoch());
    contact.holder = Optional.empty();
    contact.version++;
    contact.after = WaitingAfter.GIVEN_BACK;
    done(release, console);
    contact.hide(Status.RELEASED);
    contact.tellVisitor();
    offer(contact);
  }

  private void end(ResponderCommand.End end, Console console) {
    StubContact contact = contact(end.contact());
    contact.over = contact.over.or(() -> Optional.of(OverReason.RESPONDER_ENDED));
    done(end, console);
    contact.tellWords();
    contact.tellVisitor();
  }

  private static void refuse(ResponderCommand command, Console console, StubContact contact) {
    Refusal why = contact.over.isPresent() ? Refusal.OVER : Refusal.NOT_HOLDER;
    console.send(new ResponderReply.Refused(command.ref(), why, "not now"));
  }

  private static void done(ResponderCommand command, Console console) {
    console.send(new ResponderReply.Done(command.ref()));
  }

  private StubContact contact(UUID id) {
    return Optional.ofNullable(contacts.get(id)).orElseThrow();
  }
}
