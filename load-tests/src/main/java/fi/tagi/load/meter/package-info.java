/** What a run costs, as the operating system and the JDK tell it; and how far it is. */
@NullMarked
package fi.tagi.load.meter;

import org.jspecify.annotations.NullMarked;
