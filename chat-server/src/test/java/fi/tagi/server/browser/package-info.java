/**
 * Stories in a real browser: the pages as people see them, over a whole server on SQLite. A {@link
 * fi.tagi.server.browser.Scene} is what a story needs: {@link fi.tagi.server.browser.LiveServer} is
 * the server and {@link fi.tagi.server.browser.HostSite} a site of another origin that shows the
 * chat's button; {@link fi.tagi.server.browser.VisitorPage}, {@link
 * fi.tagi.server.browser.ConsolePage} and {@link fi.tagi.server.browser.ManagePage} are what people
 * do on the pages; {@link fi.tagi.server.browser.Watch} notices every fault that a browser reports.
 * A {@link fi.tagi.server.browser.Network} stands between somebody's browser and everything else
 * where a story is about that.
 *
 * <p>{@link fi.tagi.server.browser.Words} asks for what a page says by the keys of its catalogue,
 * so that words may be mended without a test. {@link fi.tagi.server.browser.Album} looks at a page,
 * with {@code --all} in every light, size and language, keeps the pictures in {@code
 * target/screenshots}, and has {@link fi.tagi.server.browser.Axe}, {@link
 * fi.tagi.server.browser.Sniffer} and {@link fi.tagi.server.browser.Layout} check it; {@link
 * fi.tagi.server.browser.States} is the table of what there is to see. The stories that only look
 * are in the three {@code …PagesTest}.
 *
 * <p>Nothing here waits for time to pass: each step waits for what it is to bring about.
 */
@NullMarked
package fi.tagi.server.browser;

import org.jspecify.annotations.NullMarked;
