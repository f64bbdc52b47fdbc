/** How a line's plan and its schedule fit together. Pure. */
@NullMarked
package fi.tagi.server.shift.coverage;

import org.jspecify.annotations.NullMarked;
