/**
 * Time, randomness and order as parameters: {@link fi.tagi.server.runtime.Scheduler} runs something
 * later, {@link fi.tagi.server.runtime.SerialExecutor} runs things one after another on a virtual
 * thread, {@link fi.tagi.server.runtime.IdSource} makes ids and tokens. Wall time is a {@link
 * java.time.InstantSource} everywhere. Nothing else in the server reads a clock, starts a thread or
 * draws a random number. Knows no feature.
 */
@NullMarked
package fi.tagi.server.runtime;

import org.jspecify.annotations.NullMarked;
