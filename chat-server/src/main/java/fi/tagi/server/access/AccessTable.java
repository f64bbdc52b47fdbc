package fi.tagi.server.access;

import static fi.tagi.server.access.Who.ANYONE;
import static fi.tagi.server.access.Who.EXPORTERS;
import static fi.tagi.server.access.Who.MANAGERS;
import static fi.tagi.server.access.Who.RESPONDERS;
import static fi.tagi.server.access.Who.SIGNED_IN;
import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fi.tagi.protocol.Command;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.VisitorCommand;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who may do what: one row for each endpoint, page and command. What has no row, nobody may do.
 * Endpoints and pages are named by method and path as in {@link fi.tagi.server.http.Route#key},
 * commands by socket and type.
 */
public final class AccessTable {
  private static final Map<String, Who> ENDPOINTS =
      Map.ofEntries(
          entry("GET /healthz", ANYONE),
          entry("GET /readyz", ANYONE),
          // The gateway lets only loopback and configured addresses through to it.
          entry("GET /metrics", ANYONE),
          entry("GET /v1/openapi.json", ANYONE),
          entry("GET /v1/topics", ANYONE),
          entry("GET /v1/widget/{line}", ANYONE),
          entry("GET /v1/widget/{line}/state", ANYONE),
          entry("GET /v1/visitor", ANYONE),
          entry("GET /v1/responder", RESPONDERS),
          entry("GET /v1/manager", MANAGERS),
          entry("POST /v1/sign-in", ANYONE),
          entry("POST /v1/sign-out", SIGNED_IN),
          entry("GET /v1/me", SIGNED_IN),
          entry("GET /v1/invitations/{token}", ANYONE),
          entry("POST /v1/invitations/{token}", ANYONE),
          entry("GET /v1/accounts", MANAGERS),
          entry("POST /v1/accounts", MANAGERS),
          entry("PUT /v1/accounts/{account}", MANAGERS),
          entry("POST /v1/accounts/{account}/disable", MANAGERS),
          entry("POST /v1/accounts/{account}/enable", MANAGERS),
          entry("POST /v1/accounts/{account}/invite", MANAGERS),
          entry("GET /v1/lines", SIGNED_IN),
          entry("POST /v1/lines", MANAGERS),
          entry("PUT /v1/lines/{line}", MANAGERS),
          entry("GET /v1/lines/{line}/checklists", RESPONDERS),
          entry("GET /v1/lines/{line}/feedback", MANAGERS),
          entry("GET /v1/lines/{line}/referrals", SIGNED_IN),
          entry("PUT /v1/lines/{line}/referrals", MANAGERS),
          entry("GET /v1/lines/{line}/widget", MANAGERS),
          entry("PUT /v1/lines/{line}/widget", MANAGERS),
          entry("POST /v1/lines/{line}/widget/preview", MANAGERS),
          entry("GET /v1/lines/{line}/replies", SIGNED_IN),
          entry("PUT /v1/lines/{line}/replies", MANAGERS),
          entry("GET /v1/practice", RESPONDERS),
          entry("PUT /v1/practice", RESPONDERS),
          entry("POST /v1/practice/contacts", RESPONDERS),
          entry("POST /v1/practice/passes", RESPONDERS),
          // Whoever was given the link, signed in or not.
          entry("GET /v1/practice/passes/{pass}", ANYONE),
          entry("GET /v1/me/replies", RESPONDERS),
          entry("PUT /v1/me/replies", RESPONDERS),
          entry("GET /v1/lines/{line}/schedule", SIGNED_IN),
          entry("PUT /v1/lines/{line}/schedule", MANAGERS),
          entry("POST /v1/lines/{line}/schedule/check", MANAGERS),
          entry("GET /v1/lines/{line}/schedule/at", SIGNED_IN),
          entry("GET /v1/lines/{line}/schedule/days", SIGNED_IN),
          entry("GET /v1/holidays", SIGNED_IN),
          entry("GET /v1/audit", MANAGERS),
          entry("GET /v1/holds", MANAGERS),
          entry("GET /v1/lines/{line}/keepable", MANAGERS),
          entry("PUT /v1/holds/{contact}", MANAGERS),
          entry("POST /v1/holds/{contact}/lift", MANAGERS),
          entry("POST /v1/holds/{contact}/open", MANAGERS),
          entry("GET /v1/lines/{line}/shifts", MANAGERS),
          entry("POST /v1/lines/{line}/shifts", MANAGERS),
          entry("GET /v1/lines/{line}/coverage", MANAGERS),
          entry("PUT /v1/shifts/{shift}", MANAGERS),
          entry("POST /v1/shifts/{shift}/end", MANAGERS),
          entry("PUT /v1/shifts/{shift}/{date}", MANAGERS),
          entry("POST /v1/shifts/{shift}/{date}/cancel", MANAGERS),
          entry("GET /v1/me/shifts", RESPONDERS),
          entry("POST /v1/me/shifts/{shift}/{date}/take", RESPONDERS),
          entry("POST /v1/me/shifts/{shift}/{date}/give-back", RESPONDERS),
          entry("POST /v1/me/shifts/{shift}/{date}/offer", RESPONDERS),
          entry("POST /v1/me/shifts/{shift}/{date}/withdraw", RESPONDERS),
          entry("POST /v1/me/shifts/{shift}/{date}/accept", RESPONDERS),
          entry("POST /v1/me/shifts/{shift}/{date}/decline", RESPONDERS),
          entry("GET /v1/me/calendar", RESPONDERS),
          entry("POST /v1/me/calendar", RESPONDERS),
          entry("POST /v1/me/calendar/revoke", RESPONDERS),
          // A calendar program has no cookie: the link's secret lets it in.
          entry("GET /v1/calendar/{file}", ANYONE),
          entry("GET /v1/me/contacts", RESPONDERS),
          entry("GET /v1/contacts", MANAGERS),
          // Theirs to code, or a manager: looked at within.
          entry("GET /v1/contacts/{contact}/coding", SIGNED_IN),
          entry("POST /v1/contacts/{contact}/corrections", SIGNED_IN),
          entry("GET /v1/codes", SIGNED_IN),
          entry("PUT /v1/codes", MANAGERS),
          entry("GET /v1/codes/definitions", MANAGERS),
          entry("GET /v1/codes/definitions/{definition}", SIGNED_IN),
          entry("GET /v1/today", MANAGERS),
          entry("GET /v1/export-tokens", MANAGERS),
          entry("POST /v1/export-tokens", MANAGERS),
          entry("POST /v1/export-tokens/{token}/revoke", MANAGERS),
          entry("GET /v1/statistics/overview", MANAGERS),
          entry("GET /v1/statistics/course", MANAGERS),
          entry("GET /v1/statistics/hours", MANAGERS),
          entry("GET /v1/statistics/shifts", MANAGERS),
          entry("GET /v1/statistics/cross", MANAGERS),
          entry("GET /v1/exports/overview.csv", EXPORTERS),
          entry("GET /v1/exports/overview.xlsx", EXPORTERS),
          entry("GET /v1/exports/overview.json", EXPORTERS),
          entry("GET /v1/exports/course.csv", EXPORTERS),
          entry("GET /v1/exports/course.xlsx", EXPORTERS),
          entry("GET /v1/exports/course.json", EXPORTERS),
          entry("GET /v1/exports/hours-of-week.csv", EXPORTERS),
          entry("GET /v1/exports/hours-of-week.xlsx", EXPORTERS),
          entry("GET /v1/exports/hours-of-week.json", EXPORTERS),
          entry("GET /v1/exports/shifts.csv", EXPORTERS),
          entry("GET /v1/exports/shifts.xlsx", EXPORTERS),
          entry("GET /v1/exports/shifts.json", EXPORTERS),
          entry("GET /v1/exports/cross.csv", EXPORTERS),
          entry("GET /v1/exports/cross.xlsx", EXPORTERS),
          entry("GET /v1/exports/cross.json", EXPORTERS),
          entry("GET /v1/exports/month.csv", EXPORTERS),
          entry("GET /v1/exports/month.xlsx", EXPORTERS),
          entry("GET /v1/exports/month.json", EXPORTERS),
          entry("GET /v1/exports/hours.csv", EXPORTERS),
          entry("GET /v1/exports/hours.xlsx", EXPORTERS),
          entry("GET /v1/exports/hours.json", EXPORTERS),
          entry("GET /v1/exports/contacts.csv", EXPORTERS),
          entry("GET /v1/exports/contacts.xlsx", EXPORTERS),
          entry("GET /v1/exports/contacts.json", EXPORTERS));

  private static final Map<String, Who> PAGES =
      Map.ofEntries(
          entry("GET /", ANYONE),
          entry("GET /widget.js", ANYONE),
          entry("GET /widget", ANYONE),
          entry("GET /widget/preview", ANYONE),
          entry("GET /practice", ANYONE),
          entry("GET /console", ANYONE),
          entry("GET /manage", ANYONE),
          entry("GET /invitation", ANYONE),
          // Scripts, styles, texts and pictures of the pages: the same for everybody.
          entry("GET /{file}", ANYONE));

  private static final Map<String, Who> COMMANDS =
      Map.ofEntries(
          entry("visitor.look", ANYONE),
          entry("visitor.arrive", ANYONE),
          entry("visitor.resume", ANYONE),
          entry("visitor.write", ANYONE),
          entry("visitor.typing", ANYONE),
          entry("visitor.leave", ANYONE),
          entry("visitor.feedback", ANYONE),
          entry("responder.hello", RESPONDERS),
          entry("responder.duty", RESPONDERS),
          entry("responder.break", RESPONDERS),
          entry("responder.shown", RESPONDERS),
          entry("responder.claim", RESPONDERS),
          entry("responder.write", RESPONDERS),
          entry("responder.note", RESPONDERS),
          entry("responder.received", RESPONDERS),
          entry("responder.typing", RESPONDERS),
          entry("responder.release", RESPONDERS),
          entry("responder.ask", RESPONDERS),
          entry("responder.take_back", RESPONDERS),
          entry("responder.accept", RESPONDERS),
          entry("responder.decline", RESPONDERS),
          entry("responder.end", RESPONDERS),
          entry("responder.heavy", RESPONDERS),
          entry("responder.pause", RESPONDERS),
          entry("responder.cut_off", RESPONDERS),
          entry("responder.wrap_up", RESPONDERS),
          entry("responder.step", RESPONDERS),
          entry("responder.urgent", RESPONDERS),
          entry("responder.hold", RESPONDERS),
          entry("responder.lift", RESPONDERS),
          entry("manager.watch", MANAGERS),
          entry("manager.ping", MANAGERS));

  private AccessTable() {}

  /** Who may; empty when there is no such row, which means nobody. */
  public static Optional<Who> who(String key) {
    Who endpoint = ENDPOINTS.get(key);
    Who page = endpoint == null ? PAGES.get(key) : endpoint;
    return Optional.ofNullable(page == null ? COMMANDS.get(key) : page);
  }

  /** The rows of the endpoints, the three sockets among them. */
  public static Map<String, Who> endpoints() {
    return new TreeMap<>(ENDPOINTS);
  }

  /** The rows of the pages. */
  public static Map<String, Who> pages() {
    return new TreeMap<>(PAGES);
  }

  /** The rows of the commands. */
  public static Map<String, Who> commands() {
    return new TreeMap<>(COMMANDS);
  }

  /** A visitor command's name in this table, such as {@code visitor.arrive}. */
  public static String visitorKey(Class<? extends VisitorCommand> command) {
    return "visitor." + type(command);
  }

  /** A responder command's name in this table, such as {@code responder.claim}. */
  public static String responderKey(Class<? extends ResponderCommand> command) {
    return "responder." + type(command);
  }

  /** A manager command's name in this table, such as {@code manager.watch}. */
  public static String managerKey(Class<? extends ManagerCommand> command) {
    return "manager." + type(command);
  }

  private static String type(Class<? extends Command> command) {
    JsonTypeName name = command.getAnnotation(JsonTypeName.class);
    if (name == null) {
      throw new IllegalArgumentException("not a command of the wire");
    }
    return name.value();
  }
}
