package fi.tagi.server.endpoint;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.OverReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorCommand.Arrive;
import fi.tagi.protocol.VisitorCommand.Feedback;
import fi.tagi.protocol.VisitorCommand.Leave;
import fi.tagi.protocol.VisitorCommand.Look;
import fi.tagi.protocol.VisitorCommand.Resume;
import fi.tagi.protocol.VisitorCommand.Typing;
import fi.tagi.protocol.VisitorCommand.Write;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.VisitorReply.TurnedAway.Reason;
import fi.tagi.protocol.VisitorView;
import fi.tagi.server.contact.Contact;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.ContactEvent.TurnedAway;
import fi.tagi.server.conversation.Conversations;
import fi.tagi.server.conversation.VisitorScreen;
import fi.tagi.server.conversation.VisitorScreen.Told;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.offer.line.LineBoard.Audience;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's end of a visitor's page. */
public final class VisitorEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(VisitorEndpoint.class);

  private final Session session;
  private final Floor floor;
  private final Entrance entrance;
  private final InstantSource clock;
  private @Nullable VisitorScreen screen;

  /** What this page said of its conversation: one thing, which it may change. */
  private @Nullable UUID said;

  /**
   * An endpoint of this session.
   *
   * @param entrance what the page may name
   */
  public VisitorEndpoint(Session session, Floor floor, Entrance entrance, InstantSource clock) {
    this.session = session;
    this.floor = floor;
    this.entrance = entrance;
    this.clock = clock;
  }

  @Override
  public void receive(byte[] frame) {
    VisitorCommand command;
    try {
      command = FrameCodec.visitorCommand(frame);
    } catch (BadFrame e) {
      refuse(e.ref(), e.refusal());
      return;
    }
    try {
      handle(command);
    } catch (StorageAway e) {
      LOG.warn("storage away, refused {}", command.getClass().getSimpleName());
      refuse(command.ref(), Refusal.STORAGE_AWAY);
    } catch (RuntimeException e) {
      LOG.error("fault while handling {}", command.getClass().getSimpleName(), e);
      session.close(CloseReason.FAULT);
    }
  }

  @Override
  public void gone() {
    floor.lines().forget(session);
    detach();
  }

  private void handle(VisitorCommand command) {
    switch (command) {
      case Look look -> look(look);
      case Arrive arrive -> arrive(arrive);
      case Resume resume -> resume(resume);
      case Write write -> write(write);
      case Typing typing -> typing(typing);
      case Leave leave -> leave(leave);
      case Feedback feedback -> feedback(feedback);
    }
  }

  private void look(Look look) {
    Optional<LineView> view =
        entrance.line(look.line()).flatMap(line -> floor.lines().view(line, look.language()));
    if (view.isEmpty()) {
      refuse(look.ref(), Refusal.UNKNOWN_LINE);
      return;
    }
    session.send(
        new VisitorReply.Line(
            look.ref(), view.get(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    floor.lines().watch(session, Audience.VISITOR, look.language(), List.of(view.get()));
  }

  private void arrive(Arrive arrive) {
    Optional<String> line = entrance.line(arrive.line());
    if (line.isEmpty()) {
      refuse(arrive.ref(), Refusal.UNKNOWN_LINE);
      return;
    }
    Optional<Instant> cooling = floor.cooling().until(arrive.former());
    if (cooling.isPresent()) {
      session.send(new VisitorReply.Cooling(arrive.ref(), cooling.get()));
      return;
    }
    if (!floor.codes().know(arrive.topic(), arrive.ageBand())) {
      refuse(arrive.ref(), Refusal.UNKNOWN_CODE);
      return;
    }
    String site = entrance.hasSite(line.get(), arrive.site()) ? arrive.site() : "unknown";
    Intake intake =
        new Intake(line.get(), site, arrive.language(), arrive.topic(), arrive.ageBand());
    switch (floor.desk().arrive(arrive.arrival(), intake, arrive.nickname())) {
      case Arrival.Taken taken -> {
        VisitorView state = floor.conversations().views().forVisitor(taken);
        session.send(
            new VisitorReply.Arrived(arrive.ref(), taken.contact().id(), taken.token(), state));
        // Who came before, and did not hear the answer, may have been written to since.
        int known = taken.place().isPresent() ? taken.contact().version() : 0;
        attach(taken.contact().id(), new Told(state, known, 0));
      }
      case Arrival.Away away ->
          floor
              .lines()
              .view(line.get(), arrive.language())
              .map(view -> new VisitorReply.TurnedAway(arrive.ref(), reason(away.reason()), view))
              .ifPresentOrElse(session::send, () -> refuse(arrive.ref(), Refusal.UNKNOWN_LINE));
    }
  }

  private void resume(Resume resume) {
    Optional<UUID> contact = floor.desk().resume(resume.token());
    if (contact.isEmpty()) {
      notResumed(resume);
      return;
    }
    Contact now = floor.desk().read(contact.get());
    Conversations conversations = floor.conversations();
    VisitorView state = conversations.views().forVisitor(now);
    long lastSeq = conversations.views().lastSeq(contact.get());
    session.send(new VisitorReply.Resumed(resume.ref(), contact.get(), state, lastSeq));
    attach(contact.get(), new Told(state, 0, resume.after()));
  }

  private void notResumed(Resume resume) {
    floor
        .cooling()
        .until(resume.token())
        .ifPresentOrElse(
            until -> session.send(new VisitorReply.Cooling(resume.ref(), until)),
            () -> refuse(resume.ref(), Refusal.UNKNOWN_CONTACT));
  }

  private void write(Write write) {
    if (screen == null) {
      refuse(write.ref(), Refusal.OUT_OF_ORDER);
      return;
    }
    switch (floor.conversing().visitorWrites(screen.contact(), write.message(), write.text())) {
      case Conversing.Answer.Accepted accepted ->
          session.send(
              new VisitorReply.Accepted(
                  write.ref(), write.message(), accepted.stored().seq(), accepted.stored().at()));
      case Conversing.Answer.Refused refused ->
          refuse(write.ref(), Verdicts.refusal(refused.verdict()));
    }
  }

  private void typing(Typing typing) {
    if (screen == null) {
      refuse(typing.ref(), Refusal.OUT_OF_ORDER);
      return;
    }
    floor.conversations().visitorTypes(screen.contact());
    session.send(new VisitorReply.Done(typing.ref()));
  }

  private void leave(Leave leave) {
    if (screen == null) {
      refuse(leave.ref(), Refusal.OUT_OF_ORDER);
      return;
    }
    floor.desk().leave(screen.contact(), OverReason.VISITOR_LEFT);
    session.send(new VisitorReply.Done(leave.ref()));
  }

  private void feedback(Feedback feedback) {
    if (screen == null) {
      refuse(feedback.ref(), Refusal.OUT_OF_ORDER);
      return;
    }
    boolean isOne = said == null || said.equals(feedback.feedback());
    Contact now = floor.desk().read(screen.contact());
    int face = Math.toIntExact(feedback.face());
    if (isOne && floor.feedback().take(now, feedback.feedback(), face, feedback.helped())) {
      said = feedback.feedback();
      session.send(new VisitorReply.Done(feedback.ref()));
    } else {
      refuse(feedback.ref(), Refusal.WRONG_STATE);
    }
  }

  private void attach(UUID contact, Told told) {
    detach();
    said = null;
    screen = floor.conversations().attach(contact, session, told);
  }

  private void detach() {
    if (screen != null) {
      floor.conversations().detach(screen);
      screen = null;
    }
  }

  private void refuse(long ref, Refusal refusal) {
    session.send(new VisitorReply.Refused(ref, refusal, refusal.text()));
  }

  private static Reason reason(TurnedAway.Reason reason) {
    return switch (reason) {
      case CLOSED -> Reason.CLOSED;
      case FULL -> Reason.FULL;
    };
  }
}
