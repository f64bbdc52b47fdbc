package fi.tagi.server.endpoint;

import fi.tagi.server.access.Access;
import fi.tagi.server.metrics.Metrics;
import fi.tagi.server.offer.OfferBoard;
import fi.tagi.server.roster.Aliases;
import fi.tagi.server.roster.Duty;
import fi.tagi.server.roster.Presence;
import fi.tagi.server.roster.Responders;

/**
 * What a responder's endpoint works with besides.
 *
 * @param access who may give which command
 * @param offers the tags on each console
 * @param duty who is on duty
 * @param presence who is connected
 * @param responders the people
 * @param aliases the names visitors see
 * @param metrics what is counted
 */
public record Staff(
    Access access,
    OfferBoard offers,
    Duty duty,
    Presence presence,
    Responders responders,
    Aliases aliases,
    Metrics metrics) {}
