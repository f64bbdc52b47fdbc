/**
 * Makes every connected console show exactly the tags it should: those of waiting contacts on lines
 * whose open windows allow the person's role, while the person is on duty and below their own
 * maximum.
 *
 * <p>{@link fi.tagi.server.offer.OfferBoard} is level-triggered. What it hears ("contact X
 * changed", "person P changed") only marks something as due; a pass reads again what is due and
 * sends each console the difference between what it shows and what it should show. A periodic sweep
 * marks everything due, and so heals whatever was missed. What a console shows is the only state
 * here; the truth is in the diary.
 *
 * <p>{@link fi.tagi.server.offer.Eligibility} is the one place that says who may be shown what.
 */
@NullMarked
package fi.tagi.server.offer;

import org.jspecify.annotations.NullMarked;
