package fi.tagi.server.board;

import fi.tagi.protocol.Role;
import fi.tagi.server.alert.Alarms;
import fi.tagi.server.offer.line.Queues;
import fi.tagi.server.roster.Responder;
import fi.tagi.server.roster.Responders;
import fi.tagi.server.roster.Staffing;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who answers on a line now, and how busy they are. Asking is from memory. */
public final class PeopleNow {
  private final Staffing staffing;
  private final Responders responders;
  private final Queues queues;
  private final Alarms alarms;

  /** Known from these. */
  public PeopleNow(Staffing staffing, Responders responders, Queues queues, Alarms alarms) {
    this.staffing = staffing;
    this.responders = responders;
    this.queues = queues;
    this.alarms = alarms;
  }

  /** The roles of each person who is on duty and may answer on the line, connected or not. */
  Collection<Set<Role>> onDuty(String line, Instant at) {
    return staffing.onDuty(line, at).values();
  }

  /** The roles of each of them who could take one more contact now. */
  Collection<Set<Role>> available(String line, Instant at) {
    return staffing.available(line, at).entrySet().stream()
        .filter(person ->
            responders
                .find(person.getKey())
                .map(Responder::maximum)
                .filter(maximum -> queues.runningOf(person.getKey()) < maximum)
                .isPresent())
        .map(Map.Entry::getValue)
        .collect(Collectors.toList());
  }

  /** How many conversations run on the line. */
  int running(String line) {
    return queues.running(line);
  }

  /** How many contacts of the line that wait or are talked with are marked urgent. */
  int urgent(String line) {
    return queues.urgent(line);
  }

  /** Whether the line has been open for a while with nobody on duty. */
  boolean isUnstaffed(String line) {
    return alarms.isUnstaffed(line);
  }
}
