package fi.tagi.server.gateway.web;

import fi.tagi.server.access.Access;
import fi.tagi.server.gateway.page.PageChoices;
import fi.tagi.server.http.Route;
import fi.tagi.server.metrics.Health;
import fi.tagi.server.session.Sockets;
import java.time.InstantSource;
import java.util.List;

/**
 * What a gateway serves.
 *
 * @param routes the endpoints of all features
 * @param sockets what happens on the WebSockets
 * @param access who may do what
 * @param pages what the pages depend on
 * @param health how the server is
 * @param clock what time every answer says it is
 */
public record Served(
    List<Route> routes,
    Sockets sockets,
    Access access,
    PageChoices pages,
    Health health,
    InstantSource clock) {}
