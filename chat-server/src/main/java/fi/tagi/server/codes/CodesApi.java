package fi.tagi.server.codes;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The code lists over HTTP. A refusal names the path of each fault, as {@code themes[3].names.fi:
 * empty}.
 */
public final class CodesApi {
  private static final Response NO_DEFINITION = Response.error(404, "no_definition");
  private static final Response STALE = Response.error(409, "stale");
  private static final String NOBODY = "none";

  private final CodeDefinitions definitions;

  /** Shows and changes these. */
  public CodesApi(CodeDefinitions definitions) {
    this.definitions = definitions;
  }

  /** All lists for those who code, and what a visitor may choose from for anybody. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/codes", request -> Response.json(definitions.newest())),
        new Route("PUT", "/v1/codes", this::change),
        new Route("GET", "/v1/codes/definitions", request -> Response.json(made())),
        new Route("GET", "/v1/codes/definitions/{definition}", this::definition),
        new Route("GET", "/v1/topics", request -> Response.zipped(Json.zipped(topics()))));
  }

  private Response change(Request request) throws BadRequest {
    OptionalInt made =
        definitions.change(request.body(CodeLists.class), Actor.account(request.account()));
    return made.isPresent() ? Response.json(new Saved(made.getAsInt())) : STALE;
  }

  private Response definition(Request request) {
    long number;
    try {
      number = Long.parseLong(request.parameter("definition"));
    } catch (NumberFormatException e) {
      return NO_DEFINITION;
    }
    return definitions.find(number).map(Response::json).orElse(NO_DEFINITION);
  }

  private List<Made> made() {
    return definitions.made().stream().map(Made::of).toList();
  }

  private Topics topics() {
    CodeLists lists = definitions.newest();
    return new Topics(lists.definition(), choices(lists.themes()), choices(lists.ageBands()));
  }

  private static List<Choice> choices(List<? extends CodeLists.Coded> list) {
    return list.stream()
        .filter(item -> !item.retired())
        .map(item -> new Choice(item.code(), item.names()))
        .toList();
  }

  /**
   * The next definition is there.
   *
   * @param definition its number
   */
  record Saved(int definition) {}

  /**
   * When and by whom a definition was made.
   *
   * @param actor account, operator or server
   * @param account which account, or {@code none}
   */
  record Made(int definition, String at, String actor, String account) {

    private static Made of(CodeDefinitions.Made made) {
      return new Made(
          made.definition(),
          made.at().toString(),
          made.by().kind().name().toLowerCase(Locale.ROOT),
          made.by().account().map(UUID::toString).orElse(NOBODY));
    }
  }

  /**
   * What a visitor may say of themself.
   *
   * @param definition the version of the lists
   * @param themes what it is about
   * @param ageBands how old they are
   */
  record Topics(int definition, List<Choice> themes, List<Choice> ageBands) {}

  /**
   * Something to choose.
   *
   * @param code what is stored
   * @param names what people read
   */
  record Choice(String code, Names names) {}
}
