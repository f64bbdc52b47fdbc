/**
 * Statements of the paths that every message and every claim takes. jOOQ makes their text once,
 * when the server starts; {@link fi.tagi.server.database.statement.Prepared} runs them by JDBC,
 * each prepared once for each connection. Everything else is asked through jOOQ.
 */
@NullMarked
package fi.tagi.server.database.statement;

import org.jspecify.annotations.NullMarked;
