/**
 * The server that is tried: one that runs already, or one that is started for the run by the same
 * command an operator types, on a folder and port of its own. Nothing of its code is used.
 */
@NullMarked
package fi.tagi.load.server;

import org.jspecify.annotations.NullMarked;
