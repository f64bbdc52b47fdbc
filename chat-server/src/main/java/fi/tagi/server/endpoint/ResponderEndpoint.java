package fi.tagi.server.endpoint;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.LineView;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderCommand.Accept;
import fi.tagi.protocol.ResponderCommand.Ask;
import fi.tagi.protocol.ResponderCommand.Break;
import fi.tagi.protocol.ResponderCommand.Claim;
import fi.tagi.protocol.ResponderCommand.CutOff;
import fi.tagi.protocol.ResponderCommand.Decline;
import fi.tagi.protocol.ResponderCommand.Duty;
import fi.tagi.protocol.ResponderCommand.End;
import fi.tagi.protocol.ResponderCommand.Heavy;
import fi.tagi.protocol.ResponderCommand.Hello;
import fi.tagi.protocol.ResponderCommand.Hold;
import fi.tagi.protocol.ResponderCommand.Lift;
import fi.tagi.protocol.ResponderCommand.Note;
import fi.tagi.protocol.ResponderCommand.Pause;
import fi.tagi.protocol.ResponderCommand.Position;
import fi.tagi.protocol.ResponderCommand.Received;
import fi.tagi.protocol.ResponderCommand.Release;
import fi.tagi.protocol.ResponderCommand.Shown;
import fi.tagi.protocol.ResponderCommand.Step;
import fi.tagi.protocol.ResponderCommand.TakeBack;
import fi.tagi.protocol.ResponderCommand.Typing;
import fi.tagi.protocol.ResponderCommand.Urgent;
import fi.tagi.protocol.ResponderCommand.WrapUp;
import fi.tagi.protocol.ResponderCommand.Write;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.server.access.Caller;
import fi.tagi.server.contact.ContactEvent.Asked;
import fi.tagi.server.contact.rule.ClaimAnswer;
import fi.tagi.server.contact.rule.Verdict;
import fi.tagi.server.conversation.ConsoleScreen;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.offer.Console;
import fi.tagi.server.offer.line.LineBoard.Audience;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's end of a responder's console. */
public final class ResponderEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(ResponderEndpoint.class);

  private final Session session;
  private final Caller caller;
  private final Floor floor;
  private final SafetyCommands safety;
  private final Staff staff;
  private final InstantSource clock;
  private @Nullable Console console;
  private @Nullable ConsoleScreen screen;

  /** An endpoint of this session, of somebody who signed in. */
  public ResponderEndpoint(
      Session session, Caller caller, Floor floor, Staff staff, InstantSource clock) {
    this.session = session;
    this.caller = caller;
    this.floor = floor;
    this.safety = new SafetyCommands(floor.safety());
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public void receive(byte[] frame) {
    ResponderCommand command;
    try {
      command = FrameCodec.responderCommand(frame);
    } catch (BadFrame e) {
      session.send(refused(e.ref(), e.refusal()));
      return;
    }
    try {
      if (!staff.access().allowsCommand(command, Optional.of(caller))) {
        session.send(refused(command.ref(), Refusal.NOT_ALLOWED));
      } else if (command instanceof Hello hello) {
        hello(hello);
      } else if (screen == null || console == null) {
        session.send(refused(command.ref(), Refusal.OUT_OF_ORDER));
      } else {
        session.send(answer(command, screen, console));
      }
    } catch (StorageAway e) {
      LOG.warn("storage away, refused {}", command.getClass().getSimpleName());
      session.send(refused(command.ref(), Refusal.STORAGE_AWAY));
    } catch (RuntimeException e) {
      LOG.error("fault while handling {}", command.getClass().getSimpleName(), e);
      session.close(CloseReason.FAULT);
    }
  }

  @Override
  public void gone() {
    floor.lines().forget(session);
    if (screen != null) {
      floor.conversations().detach(screen);
    }
    if (console != null) {
      staff.offers().detach(console);
      staff.presence().left(caller.account());
    }
  }

  private void hello(Hello hello) {
    Optional<Responder> person = staff.responders().find(caller.account());
    if (person.isEmpty() || screen != null) {
      session.send(
          refused(hello.ref(), screen == null ? Refusal.NOT_ALLOWED : Refusal.OUT_OF_ORDER));
      return;
    }
    List<LineView> lines = floor.lines().viewsWithPractice(hello.language());
    session.send(
        new ResponderReply.Welcome(
            hello.ref(),
            caller.account(),
            person.get().alias(),
            person.get().roles().stream().sorted().toList(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            lines));
    floor.lines().watch(session, Audience.RESPONDER, hello.language(), lines);
    Map<UUID, Long> positions =
        hello.positions().stream()
            .collect(Collectors.toMap(Position::contact, Position::after, Math::max));
    screen = floor.conversations().attach(caller.account(), session, positions);
    console = new Console(caller.account(), session);
    tellOfAbsence();
    staff.presence().arrived(caller.account());
    staff.offers().attach(console);
  }

  /** Nobody is to believe that they were on duty while they were not available. */
  private void tellOfAbsence() {
    UUID me = caller.account();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Instant> away = staff.presence().awaySince(me);
    Optional<Instant> onDuty = staff.duty().onDutySince(me);
    if (away.isPresent() && onDuty.isPresent() && !staff.presence().isPresent(me)) {
      Instant from = away.get().truncatedTo(ChronoUnit.MICROS);
      session.send(
          new ResponderPush.WasAway(from.isAfter(onDuty.get()) ? from : onDuty.get(), now));
    }
  }

  private ServerFrame answer(ResponderCommand command, ConsoleScreen attached, Console shownOn) {
    UUID me = caller.account();
    return switch (command) {
      case Hello hello -> refused(hello.ref(), Refusal.OUT_OF_ORDER);
      case Duty duty -> duty(duty);
      case Break pause -> pause(pause);
      case Shown shown -> shown(shown, shownOn);
      case Claim claim -> claim(claim);
      case Write write -> write(write);
      case Note note -> note(note);
      case Received received -> received(received, attached);
      case Typing typing -> {
        floor.conversations().responderTypes(attached, typing.contact(), typing.epoch());
        yield new ResponderReply.Done(typing.ref());
      }
      case Release release ->
          verdict(
              release.ref(), floor.desk().release(release.contact(), me, epoch(release.epoch())));
      case End end -> verdict(end.ref(), floor.desk().end(end.contact(), me, epoch(end.epoch())));
      case CutOff cut -> cutOff(cut);
      case Ask ask -> ask(ask);
      case TakeBack back ->
          verdict(back.ref(), floor.asks().takeBack(back.contact(), me, back.ask()));
      case Accept accept ->
          reply(
              accept.ref(),
              accept.contact(),
              floor.asks().accept(accept.contact(), me, accept.ask(), accept.claim()));
      case Decline decline ->
          verdict(decline.ref(), floor.asks().decline(decline.contact(), me, decline.ask()));
      case WrapUp wrapUp -> wrapUp(wrapUp);
      case Step step -> done(step.ref(), safety.step(step, me));
      case Heavy heavy -> done(heavy.ref(), safety.mark(heavy, me));
      case Pause pause -> done(pause.ref(), safety.pause(pause, me));
      case Urgent urgent -> done(urgent.ref(), safety.mark(urgent, me));
      case Hold hold -> done(hold.ref(), safety.hold(hold, me));
      case Lift lift -> done(lift.ref(), safety.lift(lift, me));
    };
  }

  private ServerFrame shown(Shown shown, Console shownOn) {
    staff.offers().drawn(shownOn, shown.contact(), shown.version(), shown.visible());
    return new ResponderReply.Done(shown.ref());
  }

  private ServerFrame duty(Duty duty) {
    UUID me = caller.account();
    if (!duty.on()) {
      staff.duty().goOffDuty(me);
      return new ResponderReply.Done(duty.ref());
    }
    return switch (staff.duty().goOnDuty(me)) {
      case ON_DUTY -> new ResponderReply.Done(duty.ref());
      case OUTSIDE_WINDOW -> refused(duty.ref(), Refusal.OUTSIDE_WINDOW);
      case NO_SHIFT -> refused(duty.ref(), Refusal.NO_SHIFT);
      case NOT_A_RESPONDER -> refused(duty.ref(), Refusal.NOT_ALLOWED);
    };
  }

  private ServerFrame pause(Break pause) {
    return staff.duty().setBreak(caller.account(), pause.on())
        ? new ResponderReply.Done(pause.ref())
        : refused(pause.ref(), Refusal.NOT_ON_DUTY);
  }

  private static ServerFrame received(Received received, ConsoleScreen attached) {
    received.positions().forEach(one -> attached.received(one.contact(), one.after()));
    return new ResponderReply.Done(received.ref());
  }

  private ServerFrame claim(Claim claim) {
    ClaimAnswer answer = floor.desk().claim(claim.contact(), caller.account(), claim.claim());
    staff.metrics().claimed(Verdicts.counted(answer));
    return reply(claim.ref(), claim.contact(), answer);
  }

  private ServerFrame reply(long ref, UUID contact, ClaimAnswer answer) {
    return switch (answer) {
      case ClaimAnswer.Won won -> new ResponderReply.Won(ref, contact, won.epoch());
      case ClaimAnswer.AlreadyYours yours ->
          new ResponderReply.AlreadyYours(ref, contact, yours.epoch());
      case ClaimAnswer.Lost lost ->
          new ResponderReply.Lost(
              ref, contact, staff.aliases().of(lost.holder()), lost.role(), lost.since());
      case ClaimAnswer.Over over -> new ResponderReply.Over(ref, contact, over.reason());
      case ClaimAnswer.NotAvailable _ ->
          refused(
              ref,
              staff.duty().isOnDuty(caller.account())
                  ? Refusal.OUTSIDE_WINDOW
                  : Refusal.NOT_ON_DUTY);
      case ClaimAnswer.AskOver _ -> refused(ref, Refusal.WRONG_STATE);
      case ClaimAnswer.AtMaximum _ -> refused(ref, Refusal.AT_MAXIMUM);
      case ClaimAnswer.Unknown _ -> refused(ref, Refusal.UNKNOWN_CONTACT);
    };
  }

  private ServerFrame write(Write write) {
    return stored(
        write.ref(),
        write.message(),
        floor
            .conversing()
            .responderWrites(
                write.contact(), caller.account(), write.epoch(), write.message(), write.text()));
  }

  private ServerFrame note(Note note) {
    return stored(
        note.ref(),
        note.note(),
        floor
            .safety()
            .records()
            .note(note.contact(), caller.account(), note.epoch(), note.note(), note.text()));
  }

  private static ServerFrame stored(long ref, UUID id, Conversing.Answer answer) {
    return switch (answer) {
      case Conversing.Answer.Accepted accepted ->
          new ResponderReply.Accepted(ref, id, accepted.stored().seq(), accepted.stored().at());
      case Conversing.Answer.Refused refused -> refused(ref, Verdicts.refusal(refused.verdict()));
    };
  }

  private ServerFrame cutOff(CutOff cut) {
    Verdict verdict =
        floor
            .desk()
            .cutOff(
                cut.contact(),
                caller.account(),
                epoch(cut.epoch()),
                before -> floor.cooling().begin(before.id()));
    return verdict(cut.ref(), verdict);
  }

  private ServerFrame ask(Ask ask) {
    Asked asked = new Asked(ask.ask(), caller.account(), ask.kind(), ask.to());
    return switch (floor.asks().ask(ask.contact(), epoch(ask.epoch()), asked)) {
      case ASKED -> new ResponderReply.Done(ask.ref());
      case NOBODY_AVAILABLE -> refused(ask.ref(), Refusal.COLLEAGUE_NOT_AVAILABLE);
      case OVER -> refused(ask.ref(), Refusal.OVER);
      case NOT_HOLDER -> refused(ask.ref(), Refusal.NOT_HOLDER);
      case WRONG_STATE -> refused(ask.ref(), Refusal.WRONG_STATE);
    };
  }

  private ServerFrame wrapUp(WrapUp wrapUp) {
    if (floor.codes().check(wrapUp.coding()).isPresent()) {
      return refused(wrapUp.ref(), Refusal.UNKNOWN_CODE);
    }
    // Wrapping up destroys the words: a goodbye that nobody has heard yet must not go with them.
    floor.conversations().catchUp(wrapUp.contact());
    return verdict(
        wrapUp.ref(), floor.desk().wrapUp(wrapUp.contact(), caller.account(), wrapUp.coding()));
  }

  private static int epoch(long epoch) {
    return (int) Math.min(epoch, Integer.MAX_VALUE);
  }

  private static ServerFrame verdict(long ref, Verdict verdict) {
    return done(ref, Verdicts.refused(verdict));
  }

  private static ServerFrame done(long ref, Optional<Refusal> refusal) {
    return refusal
        .<ServerFrame>map(why -> refused(ref, why))
        .orElseGet(() -> new ResponderReply.Done(ref));
  }

  private static ResponderReply.Refused refused(long ref, Refusal refusal) {
    return new ResponderReply.Refused(ref, refusal, refusal.text());
  }
}
