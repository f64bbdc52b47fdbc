package fi.tagi.load.stub;

import fi.tagi.protocol.Delay;
import fi.tagi.protocol.Insistence;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.Tag;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.VisitorView;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.protocol.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contacts of a stub server: one lock, no storage. */
final class StubDesk {
  private static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");

  private final Fault fault;
  private final List<Console> onDuty = new ArrayList<>();
  private final Map<UUID, Contact> contacts = new HashMap<>();

  StubDesk(Fault fault) {
    this.fault = fault;
  }

  /** One console, and how it is told. */
  record Console(String alias, Consumer<ServerFrame> tell) {}

  /** One contact. */
  private static final class Contact {
    final Consumer<ServerFrame> visitor;
    @Nullable String holder;
    @Nullable UUID claim;
    int wins;

    Contact(Consumer<ServerFrame> visitor) {
      this.visitor = visitor;
    }
  }

  synchronized void visitor(VisitorCommand command, Consumer<ServerFrame> tell) {
    switch (command) {
      case VisitorCommand.Look look ->
          tell.accept(new VisitorReply.Line(look.ref(), view(look.line())));
      case VisitorCommand.Arrive arrive -> {
        UUID id = arrive.arrival();
        contacts.put(id, new Contact(tell));
        VisitorView waiting = new VisitorView.Waiting(NOW, 1, 300, false, WaitingAfter.ARRIVAL);
        tell.accept(new VisitorReply.Arrived(arrive.ref(), id, "A".repeat(22), waiting));
        Tag tag =
            new Tag(
                id,
                1,
                arrive.line(),
                arrive.language(),
                arrive.topic(),
                arrive.ageBand(),
                NOW,
                Insistence.FIRST,
                WaitingAfter.ARRIVAL);
        onDuty.forEach(console -> console.tell().accept(new ResponderPush.Offer(tag)));
      }
      case VisitorCommand.Resume _,
          VisitorCommand.Write _,
          VisitorCommand.Typing _,
          VisitorCommand.Leave _ ->
          tell.accept(new VisitorReply.Done(command.ref()));
    }
  }

  synchronized void responder(ResponderCommand command, Console console) {
    switch (command) {
      case ResponderCommand.Hello hello -> console.tell().accept(welcome(hello, console));
      case ResponderCommand.Duty duty -> {
        if (duty.on()) {
          onDuty.add(console);
        } else {
          onDuty.remove(console);
        }
        console.tell().accept(new ResponderReply.Done(duty.ref()));
      }
      case ResponderCommand.Claim claim -> claim(claim, console);
      case ResponderCommand.End end -> {
        console.tell().accept(new ResponderReply.Done(end.ref()));
        contact(end.contact())
            .visitor
            .accept(new VisitorPush.State(new VisitorView.Over(OverReason.RESPONDER_ENDED)));
      }
      case ResponderCommand.Shown _,
          ResponderCommand.Break _,
          ResponderCommand.Ask _,
          ResponderCommand.TakeBack _,
          ResponderCommand.Accept _,
          ResponderCommand.Decline _,
          ResponderCommand.Write _,
          ResponderCommand.Typing _,
          ResponderCommand.Release _,
          ResponderCommand.WrapUp _,
          ResponderCommand.Step _,
          ResponderCommand.Hold _,
          ResponderCommand.Lift _ ->
          console.tell().accept(new ResponderReply.Done(command.ref()));
    }
  }

  private static ResponderReply welcome(ResponderCommand.Hello hello, Console console) {
    return new ResponderReply.Welcome(
        hello.ref(),
        UUID.randomUUID(),
        console.alias(),
        List.of(Role.PROFESSIONAL),
        NOW,
        List.of());
  }

  private void claim(ResponderCommand.Claim claim, Console console) {
    Contact contact = contact(claim.contact());
    boolean racy = fault == Fault.RACY_CLAIM && contact.wins == 1;
    if (contact.holder == null || (racy && !contact.holder.equals(console.alias()))) {
      contact.wins++;
      contact.holder = console.alias();
      contact.claim = claim.claim();
      console.tell().accept(new ResponderReply.Won(claim.ref(), claim.contact(), 2));
      contact.visitor.accept(
          new VisitorPush.State(
              new VisitorView.Talking(console.alias(), Role.PROFESSIONAL, NOW, List.of())));
      withdraw(claim.contact(), console);
    } else if (claim.claim().equals(contact.claim)) {
      console.tell().accept(new ResponderReply.Won(claim.ref(), claim.contact(), 2));
    } else {
      String name = fault == Fault.WRONG_NAME ? console.alias() + " II" : contact.holder;
      console
          .tell()
          .accept(
              new ResponderReply.Lost(claim.ref(), claim.contact(), name, Role.PROFESSIONAL, NOW));
    }
  }

  @SuppressWarnings("ReferenceEquality") // a console is equal to itself alone
  private void withdraw(UUID contact, Console winner) {
    List<Console> others = onDuty.stream().filter(console -> console != winner).toList();
    int told = fault == Fault.DROPPED_WITHDRAWAL ? others.size() - 1 : others.size();
    Withdrawal why = new Withdrawal.Claimed(winner.alias(), Role.PROFESSIONAL, NOW);
    others
        .subList(0, told)
        .forEach(console -> console.tell().accept(new ResponderPush.Withdrawn(contact, why)));
  }

  private Contact contact(UUID id) {
    Contact contact = contacts.get(id);
    if (contact == null) {
      throw new IllegalArgumentException("no contact");
    }
    return contact;
  }

  private static LineView view(String line) {
    return new LineView(
        line,
        line,
        true,
        List.of(Role.PROFESSIONAL),
        true,
        "unknown",
        "unknown",
        false,
        "unknown",
        "Europe/Helsinki",
        List.of(Language.FI),
        300,
        0,
        new Delay.NoneYet(),
        "",
        List.of());
  }
}
