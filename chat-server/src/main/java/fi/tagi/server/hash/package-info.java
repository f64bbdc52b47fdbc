/** SHA-256, which every JDK has, and chains of what is hashed. */
@NullMarked
package fi.tagi.server.hash;

import org.jspecify.annotations.NullMarked;
