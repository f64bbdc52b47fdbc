package fi.tagi.server.endpoint;

import fi.tagi.protocol.HoldReason;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand.Heavy;
import fi.tagi.protocol.ResponderCommand.Hold;
import fi.tagi.protocol.ResponderCommand.Lift;
import fi.tagi.protocol.ResponderCommand.Pause;
import fi.tagi.protocol.ResponderCommand.Step;
import fi.tagi.protocol.ResponderCommand.Urgent;
import fi.tagi.server.contact.ContactEvent.HoldPlaced;
import fi.tagi.server.contact.ContactEvent.MarkedHeavy;
import fi.tagi.server.contact.ContactEvent.MarkedUrgent;
import fi.tagi.server.contact.ContactEvent.Paused;
import fi.tagi.server.contact.ContactEvent.StepTaken;
import fi.tagi.server.safety.Safety;
import java.util.Optional;
import java.util.UUID;

/** What a responder asks when somebody is in danger: each gives the refusal, or nothing. */
final class SafetyCommands {
  private final Safety safety;

  SafetyCommands(Safety safety) {
    this.safety = safety;
  }

  Optional<Refusal> step(Step step, UUID me) {
    return safety.checklists().knows(step.list(), step.step())
        ? Verdicts.refused(
            safety.records().take(step.contact(), new StepTaken(me, step.list(), step.step())))
        : Optional.of(Refusal.UNKNOWN_CODE);
  }

  Optional<Refusal> mark(Urgent urgent, UUID me) {
    MarkedUrgent mark = new MarkedUrgent(me, urgent.on());
    return Verdicts.refused(safety.records().mark(urgent.contact(), mark));
  }

  Optional<Refusal> mark(Heavy heavy, UUID me) {
    return Verdicts.refused(
        safety.records().mark(heavy.contact(), new MarkedHeavy(me, heavy.on())));
  }

  Optional<Refusal> pause(Pause pause, UUID me) {
    Paused paused = new Paused(me, Math.toIntExact(pause.minutes()));
    return Verdicts.refused(safety.records().pause(pause.contact(), paused));
  }

  Optional<Refusal> hold(Hold hold, UUID me) {
    HoldPlaced placed = new HoldPlaced(me, reason(hold.reason()), Math.toIntExact(hold.days()));
    return Verdicts.refused(safety.holds().place(hold.contact(), placed, false));
  }

  Optional<Refusal> lift(Lift lift, UUID me) {
    return Verdicts.refused(safety.holds().lift(lift.contact(), me, false));
  }

  private static HoldPlaced.Reason reason(HoldReason reason) {
    return switch (reason) {
      case NOTIFICATION -> HoldPlaced.Reason.NOTIFICATION;
      case DANGER -> HoldPlaced.Reason.DANGER;
      case AUTHORITY -> HoldPlaced.Reason.AUTHORITY;
      case CONDUCT -> HoldPlaced.Reason.CONDUCT;
    };
  }
}
