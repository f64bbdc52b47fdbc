/** SHA-256, which every JDK has. */
@NullMarked
package fi.tagi.server.hash;

import org.jspecify.annotations.NullMarked;
