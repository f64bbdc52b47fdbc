/**
 * What may happen to a contact: pure rules. Each says, for a contact as it is and something that is
 * asked, what is to be written and what is to be answered: a {@link
 * fi.tagi.server.contact.rule.Decision}. Who wins a claim is decided in {@link
 * fi.tagi.server.contact.rule.Rules#claim}; that nobody else wins it too follows from the diary's
 * primary key alone.
 *
 * <p>{@link fi.tagi.server.contact.rule.AskRules} are for handing over and joining, {@link
 * fi.tagi.server.contact.rule.SafetyRules} for checklists and holds, {@link
 * fi.tagi.server.contact.rule.CorrectionRules} for what may be coded anew. Called by {@code desk}.
 */
@NullMarked
package fi.tagi.server.contact.rule;

import org.jspecify.annotations.NullMarked;
