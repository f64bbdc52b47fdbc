/** The hot pieces of the wire, alone. {@code ./tagi load jmh} runs them. */
@NullMarked
package fi.tagi.load.jmh;

import org.jspecify.annotations.NullMarked;
