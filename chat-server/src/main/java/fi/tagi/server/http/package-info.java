/**
 * What an HTTP endpoint is, without saying which server carries it: a {@link
 * fi.tagi.server.http.Route} answers a {@link fi.tagi.server.http.Request} with a {@link
 * fi.tagi.server.http.Response}, on a virtual thread, so that it may block. Each feature lists its
 * own routes; the gateway serves them, after the access table let the caller in. Knows no feature.
 */
@NullMarked
package fi.tagi.server.http;

import org.jspecify.annotations.NullMarked;
