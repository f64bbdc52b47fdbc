package fi.tagi.server.schedule.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.tagi.protocol.Role;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.Schedule;
import fi.tagi.server.schedule.ScheduleRules;
import fi.tagi.server.schedule.document.Faults;
import fi.tagi.server.schedule.document.Fields;
import fi.tagi.server.schedule.document.ScheduleAt;
import fi.tagi.server.schedule.document.ScheduleForm;
import fi.tagi.server.schedule.document.ScheduleReader;
import fi.tagi.server.schedule.problem.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The schedules of lines over HTTP, each as one document, as {@code docs/schedule.md} has it. A
 * refusal names the path of each fault, as {@code windows[2].starts: not_a_time}.
 */
public final class ScheduleApi {
  private static final Response NO_LINE = Response.error(404, "no_line");
  private static final Response STALE = Response.error(409, "stale");

  private final Lines lines;
  private final Supplier<Set<Role>> staffed;
  private final InstantSource clock;

  /**
   * The routes over these lines.
   *
   * @param staffed tells the roles that some responder has
   */
  public ScheduleApi(Lines lines, Supplier<Set<Role>> staffed, InstantSource clock) {
    this.lines = lines;
    this.staffed = staffed;
    this.clock = clock;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/holidays", Days::holidays),
        route("GET", "", (line, request) -> Response.json(current(line))),
        route("PUT", "", this::save),
        route("POST", "/check", this::check),
        route("GET", "/at", this::at),
        route("GET", "/days", this::days));
  }

  private Current current(Line line) {
    Lines.Edition edition = lines.edition(line.code());
    return new Current(edition.number(), ScheduleForm.of(edition.rules()));
  }

  private Response save(Line line, Request request) throws BadRequest {
    Lines.Edition edition = document(request);
    OptionalLong saved = lines.saveSchedule(line.code(), edition, Actor.account(request.account()));
    return saved.isEmpty() ? STALE : Response.json(new Saved(saved.getAsLong()));
  }

  private Response check(Line line, Request request) throws BadRequest {
    Instant now = clock.instant();
    Instant at = Days.instant(request, line.zone(), now);
    Schedule schedule = new Schedule(line.zone(), document(request).rules());
    return Response.json(
        new Checked(
            Problems.of(schedule, now, staffed.get()).stream().map(ProblemForm::of).toList(),
            ScheduleAt.of(schedule, at),
            Days.ifAsked(schedule, request)));
  }

  private Response at(Line line, Request request) throws BadRequest {
    Instant at = Days.instant(request, line.zone(), clock.instant());
    return Response.json(ScheduleAt.of(lines.schedule(line.code()), at));
  }

  private Response days(Line line, Request request) throws BadRequest {
    return Response.json(Days.of(lines.schedule(line.code()), request));
  }

  private static Lines.Edition document(Request request) throws BadRequest {
    Faults faults = new Faults();
    Fields fields = Fields.of(Json.tree(request.body()), faults);
    int edition = fields.whole("edition", 0, Integer.MAX_VALUE);
    ScheduleRules rules = ScheduleReader.read(fields);
    fields.nothingElse();
    faults.refuseIfAny();
    return new Lines.Edition(edition, rules);
  }

  private Route route(String method, String path, OfLine handler) {
    return new Route(
        method,
        "/v1/lines/{line}/schedule" + path,
        request -> {
          Optional<Line> line = lines.find(request.parameter("line"));
          return line.isPresent() ? handler.handle(line.get(), request) : NO_LINE;
        });
  }

  /** Answers for a line that is there. */
  @FunctionalInterface
  private interface OfLine {
    Response handle(Line line, Request request) throws BadRequest;
  }

  /**
   * A schedule as it is.
   *
   * @param edition to be named by a change of it
   * @param schedule its fields stand beside the edition
   */
  record Current(long edition, @JsonUnwrapped ScheduleForm schedule) {}

  /**
   * A schedule was saved.
   *
   * @param edition its new one
   */
  record Saved(long edition) {}

  /**
   * What would come of a document.
   *
   * @param problems what is allowed but seldom meant
   * @param preview what a visitor would meet at the instant that was asked for
   * @param days what would become of the dates that were asked for; none when none were
   */
  record Checked(List<ProblemForm> problems, ScheduleAt preview, List<Days.Day> days) {}
}
