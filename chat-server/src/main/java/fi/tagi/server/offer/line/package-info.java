/**
 * How lines stand: {@link fi.tagi.server.offer.line.LineBoard} tells pages and consoles of their
 * lines' changes, {@link fi.tagi.server.offer.line.Queues} counts who waits and what runs on each.
 */
@NullMarked
package fi.tagi.server.offer.line;

import org.jspecify.annotations.NullMarked;
