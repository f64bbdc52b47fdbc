/**
 * A server for the tests of the robots: it speaks just enough of the protocol, in memory, honestly
 * or with a {@link fi.tagi.load.stub.Fault} that a scenario must find.
 */
@NullMarked
package fi.tagi.load.stub;

import org.jspecify.annotations.NullMarked;
