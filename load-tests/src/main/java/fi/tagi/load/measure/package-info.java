/**
 * The scenarios that measure. Each checks what it relies on: a figure of a run in which something
 * was lost is worth nothing.
 */
@NullMarked
package fi.tagi.load.measure;

import org.jspecify.annotations.NullMarked;
