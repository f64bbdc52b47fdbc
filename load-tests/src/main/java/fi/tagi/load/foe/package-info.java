/**
 * Those who mean harm, or are broken: a {@link fi.tagi.load.foe.Foe} does one wrong thing over a
 * bare socket, and says whether the server did what {@code docs/protocol.md} says. Blocking, each
 * on a thread of its own.
 */
@NullMarked
package fi.tagi.load.foe;

import org.jspecify.annotations.NullMarked;
