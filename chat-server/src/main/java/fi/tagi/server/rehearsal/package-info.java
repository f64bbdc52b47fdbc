/**
 * What a server that has just been built does before its first day: it talks with itself, over its
 * own door, so that the virtual machine writes down what was loaded and what was hot. A server that
 * starts with that ahead-of-time cache is ready sooner and quick from its first contact on.
 */
@NullMarked
package fi.tagi.server.rehearsal;

import org.jspecify.annotations.NullMarked;
