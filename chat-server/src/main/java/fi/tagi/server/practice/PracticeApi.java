package fi.tagi.server.practice;

import fi.tagi.protocol.Language;
import fi.tagi.server.codes.Names;
import fi.tagi.server.contact.ContactEvent.Intake;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.desk.Arrival;
import fi.tagi.server.desk.ContactDesk;
import fi.tagi.server.diary.OpenContact;
import fi.tagi.server.diary.OpenContacts;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import fi.tagi.server.schedule.PracticeLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a responder does to practise, over HTTP; the practice itself is in their console. */
public final class PracticeApi {
  private static final Response NO_LINE = Response.error(404, "unknown_line");
  private static final Response NOT_PRACTISING = Response.error(409, "not_practising");

  private final Scripts scripts;
  private final Lines lines;
  private final Duty duty;
  private final Contacts contacts;
  private final SqlPasses passes;

  /** Over these. */
  public PracticeApi(Scripts scripts, Lines lines, Duty duty, Contacts contacts, SqlPasses passes) {
    this.scripts = scripts;
    this.lines = lines;
    this.duty = duty;
    this.contacts = contacts;
    this.passes = passes;
  }

  /**
   * Where contacts are begun.
   *
   * @param desk takes those who come
   * @param open those that are not closed
   * @param ids makes their ids
   */
  public record Contacts(ContactDesk desk, OpenContacts open, IdSource ids) {
    /** Whether this person answers somebody who does not practise. */
    private boolean needs(UUID responder) {
      return open.heldBy(responder).stream()
          .filter(contact -> contact.state() == OpenContact.State.HELD)
          .anyMatch(contact -> !Practice.isOne(contact.intake().line()));
    }
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/practice", this::choices),
        new Route("PUT", "/v1/practice", this::turn),
        new Route("POST", "/v1/practice/contacts", this::begin),
        new Route("POST", "/v1/practice/passes", this::invite),
        new Route("GET", "/v1/practice/passes/{pass}", this::invited));
  }

  private Response choices(Request request) {
    return Response.json(
        new Choices(
            duty.isPractising(request.account()),
            lines.all().stream().filter(PracticeLine::isPossible).map(LineChoice::of).toList(),
            scripts.scripts().stream().map(ScriptChoice::of).toList()));
  }

  private Response turn(Request request) throws BadRequest {
    UUID responder = request.account();
    if (!request.body(Turn.class).practises()) {
      duty.endPractice(responder);
      return Response.done();
    }
    if (contacts.needs(responder)) {
      return Response.error(409, "in_conversation");
    }
    return duty.practise(responder) ? Response.done() : Response.error(409, "on_duty");
  }

  private Response begin(Request request) throws BadRequest {
    Beginning wanted = request.body(Beginning.class);
    Optional<Line> line = line(wanted.line());
    Optional<Script> script = scripts.find(wanted.script());
    if (line.isEmpty() || script.isEmpty()) {
      return line.isEmpty() ? NO_LINE : Response.error(404, "unknown_script");
    }
    if (!duty.isPractising(request.account())) {
      return NOT_PRACTISING;
    }
    Intake intake =
        new Intake(
            Practice.line(line.get().code()),
            Scripts.site(script.get()),
            wanted.language(),
            script.get().topic(),
            script.get().ageBand());
    Arrival arrival =
        contacts.desk().arrive(contacts.ids().uuid(), intake, script.get().nickname());
    return arrival instanceof Arrival.Taken taken
        ? Response.json(new Begun(taken.contact().id()))
        : Response.error(409, "full");
  }

  private Response invite(Request request) throws BadRequest {
    Optional<Line> line = line(request.body(Invitation.class).line());
    if (line.isEmpty()) {
      return NO_LINE;
    }
    return duty.isPractising(request.account())
        ? Response.json(passes.make(line.get().code()))
        : NOT_PRACTISING;
  }

  /** For the page that a pass leads to: the chat itself knows nothing of passes. */
  private Response invited(Request request) {
    return passes
        .find(request.parameter("pass"))
        .map(Response::json)
        .orElseGet(() -> Response.error(404, "pass_over"));
  }

  private Optional<Line> line(String code) {
    return lines.find(code).filter(PracticeLine::isPossible);
  }

  /**
   * What there is to practise.
   *
   * @param practises whether the person does now
   * @param lines on which lines
   * @param scripts with which made-up visitors
   */
  record Choices(boolean practises, List<LineChoice> lines, List<ScriptChoice> scripts) {}

  /** A line; see {@link Line}. */
  record LineChoice(String line, Names names) {
    private static LineChoice of(Line line) {
      return new LineChoice(
          line.code(),
          new Names(line.name(Language.FI), line.name(Language.SV), line.name(Language.EN)));
    }
  }

  /** A made-up visitor; see {@link Script}. */
  record ScriptChoice(String script, Names names, Names about) {
    private static ScriptChoice of(Script script) {
      return new ScriptChoice(script.code(), script.names(), script.about());
    }
  }

  /** Practice is to begin or to end. */
  record Turn(boolean practises) {}

  /** A made-up visitor is to come. */
  record Beginning(String line, String script, Language language) {}

  /** It came. */
  record Begun(UUID contact) {}

  /** A colleague is to come as a visitor. */
  record Invitation(String line) {}
}
