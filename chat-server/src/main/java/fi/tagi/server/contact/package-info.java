/**
 * What a contact is and what may happen to it: nothing here reads a clock, stores or sends
 * anything.
 *
 * <p>A contact is the fold of its {@link fi.tagi.server.contact.ContactEvent}s: {@link
 * fi.tagi.server.contact.Contact#after} gives the next state. {@link
 * fi.tagi.server.contact.rule.Rules} says, for a contact as it is and something that is asked, what
 * is to be written and what is to be answered: a {@link fi.tagi.server.contact.rule.Decision}. Who
 * wins a claim is decided in {@link fi.tagi.server.contact.rule.Rules#claim}; that nobody else wins
 * it too follows from the diary's primary key alone.
 *
 * <pre>
 *   none → Waiting → Held → Ended → Over
 *            ↑  ↓      ↓
 *            ↑ Over    ↓   (abandoned, unserved)
 *            └─────────┘   (released)
 * </pre>
 *
 * <p>May know {@code java..} and the plain values of the protocol (role, language, codes), so that
 * each word has one type.
 */
@NullMarked
package fi.tagi.server.contact;

import org.jspecify.annotations.NullMarked;
