package fi.tagi.server.widget;

import fi.tagi.protocol.Language;
import fi.tagi.server.audit.Actor;
import fi.tagi.server.contact.Practice;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Route;
import fi.tagi.server.schedule.Line;
import fi.tagi.server.schedule.Lines;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What visitors' pages say, over HTTP. A refusal names the path of each fault, as {@code
 * texts[2].text: places}.
 */
public final class WidgetApi {
  private static final Response NO_LINE = Response.error(404, "unknown_line");
  private static final int KEPT_SECONDS = 60;

  private final SqlLinePages pages;
  private final Lines lines;
  private final Function<String, Optional<String>> meant;
  private final InstantSource clock;
  private final Shown.Usual usual;

  /** What was made before; for lines that are there, in four languages at most. */
  private final Map<Asked, Made> made = new ConcurrentHashMap<>();

  /**
   * The routes over these pages.
   *
   * @param meant the code of the line that a page means by what it names; empty for none
   * @param marksMissing whether a text that a language lacks is shown as its key
   */
  public WidgetApi(
      SqlLinePages pages,
      Lines lines,
      Function<String, Optional<String>> meant,
      InstantSource clock,
      boolean marksMissing) {
    this.pages = pages;
    this.lines = lines;
    this.meant = meant;
    this.clock = clock;
    this.usual = new Shown.Usual(Catalogues.shipped(), marksMissing);
  }

  private record Asked(String line, PageLanguage language) {}

  private record Made(LinePage page, Language first, Shown shown, Response answer) {}

  /** What the gateway serves. */
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/v1/widget/{line}", this::shown),
        new Route("GET", "/v1/widget/{line}/state", this::state),
        new Route("GET", "/v1/lines/{line}/widget", this::own),
        new Route("PUT", "/v1/lines/{line}/widget", this::save),
        new Route("POST", "/v1/lines/{line}/widget/preview", this::preview));
  }

  private Response shown(Request request) {
    // That there is no such line is told by the socket; a page needs words to say so.
    return made(
            request,
            meant.apply(request.parameter("line")).map(Practice::practised).flatMap(lines::find))
        .answer();
  }

  /** For pages of any site, and kept by nobody for longer than it is as good as new. */
  private Response state(Request request) {
    return lines
        .find(request.parameter("line"))
        .map(line -> {
          Instant now = clock.instant();
          OpeningWords words =
              new OpeningWords(
                  made(request, Optional.of(line)).shown(),
                  lines.schedule(line.code()).at(now),
                  now,
                  line.zone());
          ButtonState state = ButtonState.of(words);
          int age = Math.min(KEPT_SECONDS, state.seconds());
          return Response.json(state).with("Cache-Control", "public, max-age=" + age);
        })
        .orElse(NO_LINE)
        .with("Access-Control-Allow-Origin", "*");
  }

  private Made made(Request request, Optional<Line> line) {
    String code = line.map(Line::code).orElse("");
    LinePage page = pages.of(code);
    Language first = line.map(known -> known.languages().getFirst()).orElse(Language.FI);
    Asked asked = new Asked(code, chosen(request, page, first));
    Made known = made.get(asked);
    if (known != null && known.page().equals(page) && known.first() == first) {
      return known;
    }
    Shown shown = Shown.of(page, asked.language(), first, usual);
    Made fresh = new Made(page, first, shown, Response.zipped(shown.zipped()));
    made.put(asked, fresh);
    return fresh;
  }

  /** The first of those wanted that there is; the line's first when there is none. */
  private static PageLanguage chosen(Request request, LinePage page, Language first) {
    List<PageLanguage> there = Shown.languages(page);
    return Arrays.stream(request.query().getOrDefault("language", "").split(","))
        .flatMap(code -> PageLanguage.of(code).stream())
        .filter(there::contains)
        .findFirst()
        .orElse(PageLanguage.of(first));
  }

  private Response own(Request request) {
    return lines
        .find(request.parameter("line"))
        .map(line -> Response.json(pages.of(line.code())))
        .orElse(NO_LINE);
  }

  private Response save(Request request) throws BadRequest {
    Optional<Line> line = lines.find(request.parameter("line"));
    LinePage page = request.body(LinePage.class);
    if (line.isEmpty()) {
      return NO_LINE;
    }
    PageRules.check(page, line.get().languages().getFirst(), usual);
    boolean saved = pages.save(line.get().code(), page, Actor.account(request.account()));
    return saved ? Response.json(new Saved(page.edition() + 1)) : Response.error(409, "stale");
  }

  /** What visitors would read, if it were saved. */
  private Response preview(Request request) throws BadRequest {
    Optional<Line> line = lines.find(request.parameter("line"));
    LinePage page = request.body(LinePage.class);
    if (line.isEmpty()) {
      return NO_LINE;
    }
    Language first = line.get().languages().getFirst();
    PageRules.check(page, first, usual);
    return Response.json(Shown.of(page, chosen(request, page, first), first, usual));
  }

  /**
   * It is stored.
   *
   * @param edition the one it is now
   */
  record Saved(int edition) {}
}
