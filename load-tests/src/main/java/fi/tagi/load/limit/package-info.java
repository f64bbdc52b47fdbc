/**
 * What this machine can do at the most: bare Netty and the bare database, each in a process of its
 * own, measured by the same client in the same run. A figure of the server is judged by its ratio
 * to these.
 */
@NullMarked
package fi.tagi.load.limit;

import org.jspecify.annotations.NullMarked;
