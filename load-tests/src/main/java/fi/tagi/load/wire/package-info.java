/**
 * Connections over which robots speak: {@link fi.tagi.load.wire.Sockets} opens a {@link
 * fi.tagi.load.wire.Link}, which tells a {@link fi.tagi.load.wire.LinkListener} what comes. A few
 * event loops carry every robot, and each robot hears its frames one after the other on its own
 * loop.
 */
@NullMarked
package fi.tagi.load.wire;

import org.jspecify.annotations.NullMarked;
