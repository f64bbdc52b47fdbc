/** What a run found, and how it is told: as text, as JSON, and as a page with charts. */
@NullMarked
package fi.tagi.load.report;

import org.jspecify.annotations.NullMarked;
