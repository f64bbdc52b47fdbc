/**
 * What {@code --demo} puts into an empty database, so that everything can be tried at once: a line
 * that is always open, accounts whose passwords are known, and two weeks of contacts that never
 * happened. {@link fi.tagi.server.demo.Demo} is the whole of it. Everything goes through the same
 * doors as what people do: the contacts through the desk, at moments in the past. Without {@code
 * --demo} nothing of this runs.
 */
@NullMarked
package fi.tagi.server.demo;

import org.jspecify.annotations.NullMarked;
