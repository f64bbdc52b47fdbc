/** What may happen to a shift, and what is answered: no input or output, clock or thread. */
@NullMarked
package fi.tagi.server.shift.rule;

import org.jspecify.annotations.NullMarked;
