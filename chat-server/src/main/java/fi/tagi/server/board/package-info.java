/**
 * What managers see as it happens: how each line stands and who waits. Nothing is decided here;
 * what is shown is read from those who decide, a few times a minute or a second, once for
 * everybody.
 */
@NullMarked
package fi.tagi.server.board;

import org.jspecify.annotations.NullMarked;
