/**
 * The promises, checked over the robots' notes. Each check is a pure function of the notes, so that
 * faulty notes made by hand show that it finds what it is for. What is wrong is said as a {@link
 * fi.tagi.load.check.Breach}.
 */
@NullMarked
package fi.tagi.load.check;

import org.jspecify.annotations.NullMarked;
