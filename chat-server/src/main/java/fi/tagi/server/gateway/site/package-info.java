/**
 * What an HTTP request gets, without Netty. {@link fi.tagi.server.gateway.site.Site} finds the
 * route or the page; {@link fi.tagi.server.gateway.site.Endpoints} checks where a change comes from
 * ({@link fi.tagi.server.gateway.site.Origins}) and asks the access table before a handler runs;
 * {@link fi.tagi.server.gateway.site.Probes} are the routes for those who watch over the server.
 * All of it may block. Nothing a request says is logged.
 */
@NullMarked
package fi.tagi.server.gateway.site;

import org.jspecify.annotations.NullMarked;
