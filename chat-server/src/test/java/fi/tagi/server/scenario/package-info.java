/**
 * Stories through the interface the project promises: a whole server over a real database, real
 * sockets, and people who act. {@link fi.tagi.server.scenario.TestServer} is the server, {@link
 * fi.tagi.server.scenario.TestVisitor} and {@link fi.tagi.server.scenario.TestResponder} are the
 * people; every frame they receive is held against the published schema, and time passes only when
 * a story says so.
 */
@NullMarked
package fi.tagi.server.scenario;

import org.jspecify.annotations.NullMarked;
