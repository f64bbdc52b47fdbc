package fi.tagi.server.schedule;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lines and their weeks over HTTP. A refusal names the path of each fault, as {@code [2].starts:
 * not_a_time; [3].roles: empty}.
 */
public final class ScheduleApi {
  private static final Response NO_LINE = Response.error(404, "no_line");

  private final Lines lines;

  /** The routes over these lines. */
  public ScheduleApi(Lines lines) {
    this.lines = lines;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/lines", this::all),
        new Route("PUT", "/v1/lines/{line}", this::save),
        new Route("GET", "/v1/lines/{line}/windows", this::windows),
        new Route("PUT", "/v1/lines/{line}/windows", this::saveWindows));
  }

  private Response all(Request request) {
    return Response.json(lines.all().stream().map(LineForm::of).toList());
  }

  private Response save(Request request) throws BadRequest {
    Line line = request.body(LineForm.class).toLine();
    if (!line.code().equals(request.parameter("line"))) {
      throw new BadRequest("line: not_the_address");
    }
    lines.save(line);
    return Response.done();
  }

  private Response windows(Request request) {
    String code = request.parameter("line");
    return lines.find(code).isPresent()
        ? Response.json(lines.windows(code).stream().map(WindowForm::of).toList())
        : NO_LINE;
  }

  private Response saveWindows(Request request) throws BadRequest {
    String code = request.parameter("line");
    if (lines.find(code).isEmpty()) {
      return NO_LINE;
    }
    List<WindowForm> forms = Arrays.asList(request.body(WindowForm[].class));
    if (forms.contains(null)) {
      throw new BadRequest("malformed");
    }
    lines.saveWindows(code, WindowForm.toWindows(forms, windowsOfOthers(code)));
    return Response.done();
  }

  private Set<UUID> windowsOfOthers(String code) {
    return lines.all().stream()
        .filter(line -> !line.code().equals(code))
        .flatMap(line -> lines.windows(line.code()).stream())
        .map(Window::id)
        .collect(Collectors.toSet());
  }
}
