/**
 * What Tägi is to reach, measured: each bar is a row with what was measured, what it is compared
 * with, and whether it was met. Nothing here is known before it is measured.
 */
@NullMarked
package fi.tagi.load.bars;

import org.jspecify.annotations.NullMarked;
