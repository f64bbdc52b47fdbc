/**
 * The codings of closed contacts, looked at and corrected. {@link
 * fi.tagi.server.correction.ClosedContacts} finds those of a responder's last days, and those of a
 * line's day for a manager; {@link fi.tagi.server.correction.CodingHistory} is what a contact's
 * entries say of its coding, and never a word of what was written in it. {@link
 * fi.tagi.server.correction.Corrections} appends a correction and its entry of the audit trail in
 * one transaction; who may, and until when, is a rule of {@code contact}.
 */
@NullMarked
package fi.tagi.server.correction;

import org.jspecify.annotations.NullMarked;
