/**
 * "Look again at contact X", between nodes. A nudge carries no truth: whoever hears it reads again,
 * and a lost, doubled or late one does no harm. {@link fi.tagi.server.cluster.LocalBus} is the bus
 * of a single node.
 */
@NullMarked
package fi.tagi.server.cluster;

import org.jspecify.annotations.NullMarked;
