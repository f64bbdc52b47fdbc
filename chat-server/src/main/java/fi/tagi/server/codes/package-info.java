/**
 * The codes by which a contact is described: who, age band, themes, level, referrals, disposition.
 *
 * <p>{@link fi.tagi.server.codes.CodeLists} is one definition of all lists, with a version; a
 * coding names the version it was made with, so that lists can change and old numbers keep their
 * meaning. {@link fi.tagi.server.codes.CodeDefinitions} has them all: the first is the shipped one,
 * {@code codes/definition-1.json}, and each change by a manager makes the next, which {@link
 * fi.tagi.server.codes.CodeRules} allows only if no code is removed. None is ever changed: table
 * {@code code_definition} only grows.
 *
 * <p>{@link fi.tagi.server.codes.CodesApi} shows the lists to the pages. Knows the protocol, {@code
 * audit}, {@code database} and {@code http}; whoever takes a coding asks {@link
 * fi.tagi.server.codes.CodeDefinitions#check}.
 */
@NullMarked
package fi.tagi.server.codes;

import org.jspecify.annotations.NullMarked;
