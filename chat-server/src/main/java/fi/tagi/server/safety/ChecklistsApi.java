package fi.tagi.server.safety;

import fi.tagi.server.codes.Names;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import java.util.List;
import java.util.Optional;

/** The checklists over HTTP, with the numbers of a line's region. */
public final class ChecklistsApi {
  private final Checklists checklists;
  private final Lines lines;

  /** Shows these lists. */
  public ChecklistsApi(Checklists checklists, Lines lines) {
    this.checklists = checklists;
    this.lines = lines;
  }

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(new Route("GET", "/v1/lines/{line}/checklists", this::all));
  }

  private Response all(Request request) {
    Optional<Line> line = lines.serving(request.parameter("line"));
    return line.isEmpty() ? Response.error(404, "unknown_line") : Response.json(of(line.get()));
  }

  private Shown of(Line line) {
    String social =
        line.help().stream()
            .filter(Line.Help::socialEmergency)
            .map(Line.Help::number)
            .findFirst()
            .orElse("");
    return new Shown(
        checklists.version(),
        checklists.lists().stream()
            .map(list ->
                new Checklist(
                    list.code(),
                    list.names(),
                    list.intro(),
                    list.steps().stream().map(step -> Step.of(step, social)).toList()))
            .toList());
  }

  /**
   * What is shown.
   *
   * @param version of the lists
   * @param lists one for each occasion
   */
  record Shown(int version, List<Checklist> lists) {}

  /** See {@link Checklists.Checklist}. */
  record Checklist(String code, Names names, Names intro, List<Step> steps) {}

  /**
   * See {@link Checklists.Step}.
   *
   * @param calls whether somebody is called
   * @param number whom, as people dial it; empty where the line has no such number
   */
  record Step(String code, Names names, boolean calls, String number) {
    private static Step of(Checklists.Step step, String social) {
      return new Step(
          step.code(),
          step.names(),
          !step.call().isEmpty(),
          step.call().equals(Checklists.SOCIAL_EMERGENCY) ? social : step.call());
    }
  }
}
