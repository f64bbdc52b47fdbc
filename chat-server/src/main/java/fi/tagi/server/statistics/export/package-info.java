/**
 * What may be taken out of the server: {@link fi.tagi.server.statistics.export.Exports} lists every
 * kind, {@link fi.tagi.server.statistics.export.ExportsApi} serves each in every format and writes
 * down who took it before its first byte leaves. Neither a name nor a figure of a responder is in
 * any export. Contacts one by one are read a page at a time, since whoever downloads may be slow.
 */
@NullMarked
package fi.tagi.server.statistics.export;

import org.jspecify.annotations.NullMarked;
