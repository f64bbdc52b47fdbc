package fi.tagi.load.stub;

import fi.tagi.protocol.Author;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.VisitorView;
import fi.tagi.protocol.WaitingAfter;
import fi.tagi.protocol.Withdrawal;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What one visitor's page asks of a stub server. */
final class StubDoor {
  private final Fault fault;
  private final StubDesk desk;
  private final Consumer<ServerFrame> tell;
  private Optional<StubContact> mine = Optional.empty();

  StubDoor(Fault fault, StubDesk desk, Consumer<ServerFrame> tell) {
    this.fault = fault;
    this.desk = desk;
    this.tell = tell;
  }

  void answer(VisitorCommand command) {
    switch (command) {
      case VisitorCommand.Look look ->
          tell.accept(
              new VisitorReply.Line(look.ref(), StubLine.view(look.line()), StubContact.NOW));
      case VisitorCommand.Arrive arrive -> arrive(arrive);
      case VisitorCommand.Resume resume -> resume(resume);
      case VisitorCommand.Write write -> write(write);
      case VisitorCommand.Typing typing -> tell.accept(new VisitorReply.Done(typing.ref()));
      case VisitorCommand.Leave leave -> leave(leave);
      case VisitorCommand.Feedback said -> tell.accept(new VisitorReply.Done(said.ref()));
    }
  }

  private void arrive(VisitorCommand.Arrive arrive) {
    UUID id = arrive.arrival();
    boolean isNew = !desk.contacts().containsKey(id);
    StubContact contact =
        desk.contacts().computeIfAbsent(id, _ -> new StubContact(id, arrive.line(), fault));
    mine = Optional.of(contact);
    tell.accept(new VisitorReply.Arrived(arrive.ref(), id, token(id), contact.view()));
    contact.attach(tell, 0);
    if (isNew) {
      desk.offer(contact);
    }
  }

  /** Names the contact; a stub keeps no secret. */
  private static String token(UUID id) {
    byte[] bytes = new byte[16];
    for (int i = 0; i < 16; i++) {
      long half = i < 8 ? id.getMostSignificantBits() : id.getLeastSignificantBits();
      bytes[i] = (byte) (half >>> (8 * (7 - i % 8)));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void resume(VisitorCommand.Resume resume) {
    mine =
        desk.contacts().values().stream()
            .filter(contact -> token(contact.id).equals(resume.token()) && !contact.closed)
            .findFirst();
    if (mine.isEmpty()) {
      tell.accept(new VisitorReply.Refused(resume.ref(), Refusal.UNKNOWN_CONTACT, "gone"));
      return;
    }
    StubContact contact = mine.get();
    VisitorView state =
        fault == Fault.STALE_READ
            ? new VisitorView.Waiting(StubContact.NOW, 1, 300, false, WaitingAfter.ARRIVAL)
            : contact.view();
    tell.accept(new VisitorReply.Resumed(resume.ref(), contact.id, state, contact.words.lastSeq()));
    contact.attach(tell, resume.after());
  }

  private void write(VisitorCommand.Write write) {
    StubContact contact = mine.orElseThrow();
    if (contact.over.isPresent() && contact.words.find(write.message()).isEmpty()) {
      tell.accept(new VisitorReply.Refused(write.ref(), Refusal.OVER, "over"));
      return;
    }
    long seq = contact.write(write.message(), new Author.Visitor(), write.text());
    tell.accept(new VisitorReply.Accepted(write.ref(), write.message(), seq, StubContact.NOW));
    if (fault == Fault.DELIVERED_EARLY) {
      contact.received(seq);
    }
    contact.tellWords();
  }

  private void leave(VisitorCommand.Leave leave) {
    StubContact contact = mine.orElseThrow();
    if (contact.over.isEmpty()) {
      boolean waiting = contact.isWaiting();
      contact.over = Optional.of(OverReason.VISITOR_LEFT);
      contact.closed = waiting;
      contact.consoles.keySet().forEach(console -> contact.show(console, Status.VISITOR_LEFT));
      if (waiting) {
        desk.withdraw(contact, new Withdrawal.Over(OverReason.VISITOR_LEFT), Optional.empty());
      }
    }
    tell.accept(new VisitorReply.Done(leave.ref()));
  }

  void gone() {
    mine.ifPresent(contact -> {
      if (contact.visitor.filter(one -> one.equals(tell)).isPresent()) {
        contact.visitor = Optional.empty();
        contact.page = Optional.empty();
      }
    });
  }
}
