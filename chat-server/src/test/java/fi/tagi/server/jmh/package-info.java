/**
 * The hot pieces of the server, alone: {@code ./tagi load jmh} runs them beside those of the wire.
 * They are among the tests, so that no jar has them; {@code BenchmarksTest} runs each once, for
 * what it computes and not for its time.
 */
@NullMarked
package fi.tagi.server.jmh;

import org.jspecify.annotations.NullMarked;
