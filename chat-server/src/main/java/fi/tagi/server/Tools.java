package fi.tagi.server;

import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.Scheduler;
import java.time.InstantSource;

/**
 * Time and randomness, which a test brings its own of.
 *
 * @param clock the wall time
 * @param scheduler runs things later
 * @param ids makes ids and secrets
 */
public record Tools(InstantSource clock, Scheduler scheduler, IdSource ids) {}
