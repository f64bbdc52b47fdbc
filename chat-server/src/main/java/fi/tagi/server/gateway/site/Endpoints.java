package fi.tagi.server.gateway.site;

import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Request;
import fi.tagi.server.http.Response;
import fi.tagi.server.http.Routes.Match;
import fi.tagi.server.metrics.Metrics;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a route, after everything that comes before it: where a change may come from, what it may be
 * written in, and who may ask.
 */
public final class Endpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
  private static final Set<String> READING = Set.of("GET");
  private static final String JSON = "application/json";

  private final Access access;
  private final Origins origins;
  private final Metrics metrics;

  /** Endpoints behind these checks. */
  public Endpoints(Access access, Origins origins, Metrics metrics) {
    this.access = access;
    this.origins = origins;
    this.metrics = metrics;
  }

  /** The answer of this route; may block. */
  public Response answer(Match.Found found, Incoming in) {
    if (!READING.contains(in.routedMethod())) {
      if (!origins.allow(in.headers().origin())) {
        return Response.error(403, "origin");
      }
      if (!isJson(in.headers().contentType())) {
        return Response.error(415, "content_type");
      }
    }
    try {
      return admitted(found, in);
    } catch (BadRequest e) {
      return Response.error(400, e.text());
    } catch (StorageAway e) {
      metrics.fault(Metrics.Area.DATABASE);
      return storageAway();
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("route", found.route().key()).setCause(e).log("request failed");
      metrics.fault(Metrics.Area.HTTP);
      return Response.error(500, "fault");
    }
  }

  /** What is answered when the database is away: nothing is known, ask again. */
  public static Response storageAway() {
    return Response.error(503, "storage_away").with("Retry-After", "2");
  }

  private Response admitted(Match.Found found, Incoming in) throws BadRequest {
    String key = found.route().key();
    Incoming.Headers headers = in.headers();
    return switch (Admission.of(access, key, headers.cookie(), headers.token())) {
      case Admission.Admitted admitted -> run(found, in, admitted);
      case Admission.Refused refused -> refused.response();
    };
  }

  private static Response run(Match.Found found, Incoming in, Admission.Admitted admitted)
      throws BadRequest {
    Request request =
        new Request(
            found.parameters(),
            in.target().query(),
            in.body(),
            admitted.caller().map(Caller::account),
            admitted.token(),
            in.headers().cookie(),
            in.peer().source());
    return found.route().handler().handle(request);
  }

  private static boolean isJson(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).replace(" ", "");
    return type.equals(JSON) || type.equals(JSON + ";charset=utf-8");
  }
}
