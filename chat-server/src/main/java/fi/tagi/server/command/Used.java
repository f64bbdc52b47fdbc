package fi.tagi.server.command;

import fi.tagi.protocol.Role;
import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.demo.Demo.DemoPerson;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.document.Defaults;
import fi.tagi.server.shift.Hours;
import fi.tagi.server.shift.Plan;
import fi.tagi.server.shift.Repeat;
import fi.tagi.server.shift.ShiftEvent;
import fi.tagi.server.shift.book.Planning;
import fi.tagi.server.shift.rule.Answer;
import fi.tagi.server.transcript.MasterKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes a demo's data look as those of a server that has been in use: what every start reads. */
final class Used {
  private static final Hours DAY = new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0));
  private static final int WEEKS = 13;

  private Used() {}

  /** Plans shifts, one of them with an exception, and gives the line its usual week. */
  static void make(ServerConfig config) throws Failure {
    IdSource ids = IdSource.secure();
    try (SystemScheduler scheduler = new SystemScheduler();
        Core core = Core.open(config, new Tools(InstantSource.system(), scheduler, ids))) {
      Defaults defaults = Defaults.read();
      Line line = defaults.line();
      LocalDate first =
          InstantSource.system().instant().atZone(line.zone()).toLocalDate().plusDays(1);
      for (DemoPerson person : DemoPerson.values()) {
        Optional<Role> role = person.role().responder();
        UUID account = core.accounts().credentials(person.signInName()).orElseThrow().account();
        Plan plan = new Plan(first, DAY, everyDay(first), Optional.of(account));
        role.map(as -> new ShiftEvent.Planned(line.code(), as, plan, account))
            .ifPresent(planned -> plan(core.shiftDesk().planning(), ids.uuid(), planned));
      }
      core.lines().replaceSchedules(Map.of(line.code(), defaults.schedule()), Actor.SERVER);
    } catch (MasterKey.Unusable e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  private static Repeat everyDay(LocalDate first) {
    String until = DateTimeFormatter.BASIC_ISO_DATE.format(first.plusWeeks(WEEKS));
    return Repeat.read("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR,SA,SU;UNTIL=" + until)
        .orElseThrow();
  }

  private static void plan(Planning planning, UUID shift, ShiftEvent.Planned planned) {
    done(planning.plan(shift, planned));
    done(planning.cancel(shift, 1, planned.plan().first().plusDays(1), planned.by()));
  }

  private static void done(Answer answer) {
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException("a shift was refused: " + answer);
    }
  }
}
