/**
 * The pages and their files. {@link fi.tagi.server.gateway.page.Pages} serves what stands under
 * {@code web/} on the class path; {@code PageAddress} lists the addresses that have a name of their
 * own, {@code PagePolicy} says what a browser lets each page do. A page that is not in the access
 * table is not served.
 */
@NullMarked
package fi.tagi.server.gateway.page;

import org.jspecify.annotations.NullMarked;
