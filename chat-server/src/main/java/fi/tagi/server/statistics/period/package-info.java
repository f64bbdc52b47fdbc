/** The fixed calendar periods that numbers are told of. Pure. */
@NullMarked
package fi.tagi.server.statistics.period;

import org.jspecify.annotations.NullMarked;
