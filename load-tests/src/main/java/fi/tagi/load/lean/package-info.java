/**
 * Connections that cost the client little, thousands on two event loops: frames are read where they
 * lie in the buffer, and nothing is made of those that only need counting. {@link
 * fi.tagi.load.lean.Scan} knows the few frames that are counted; everything else is read by the
 * protocol's own codec.
 */
@NullMarked
package fi.tagi.load.lean;

import org.jspecify.annotations.NullMarked;
