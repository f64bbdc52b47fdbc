/**
 * Drills: responders practise with contacts that come from a script or from a colleague, on a line
 * that stands beside the real one. Everything about such a contact is done by the same code as for
 * any other; only its line's code tells it apart, and nothing of it is in the statistics.
 */
@NullMarked
package fi.tagi.server.practice;

import org.jspecify.annotations.NullMarked;
