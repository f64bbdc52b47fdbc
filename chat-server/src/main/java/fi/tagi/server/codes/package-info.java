/**
 * The codes by which a contact is described: who, age band, themes, level, referrals, disposition.
 *
 * <p>{@link fi.tagi.server.codes.CodeLists} is one definition of all lists, with a version; a
 * coding names the version it was made with, so that lists can change and old numbers keep their
 * meaning. The shipped definition is data, {@code codes/definition-1.json}. A code is never removed
 * from a definition and never means something else in a later one; what people read is its names.
 *
 * <p>{@link fi.tagi.server.codes.CodesApi} shows the lists to the pages. Knows the protocol and
 * {@code http}; whoever takes a coding asks {@link fi.tagi.server.codes.CodeLists#check}.
 */
@NullMarked
package fi.tagi.server.codes;

import org.jspecify.annotations.NullMarked;
