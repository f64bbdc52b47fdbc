/**
 * Robots that speak only the protocol, and scenarios that check what Tägi promises from the robots'
 * own records. Nothing here knows the server's code.
 *
 * <ul>
 *   <li>{@code wire}: connections, thousands from one process; the only package that imports Netty
 *   <li>{@code robot}: one visitor's page, one responder's console
 *   <li>{@code habit}: what people do, a small class for each habit
 *   <li>{@code record}: what every robot sent and was told, in order
 *   <li>{@code check}: the invariants, over such records; each breach in words
 *   <li>{@code office}: what a manager does over HTTP: accounts for the robots, a line of their
 *       own, the statistics; and the exported diary
 *   <li>{@code foe}: those who mean harm, over bare sockets
 *   <li>{@code scenario}: a course of events and what is measured in it
 *   <li>{@code trial}: the scenarios that check: days, restarts, slow readers, attacks
 * </ul>
 *
 * <p>A new scenario is one class, one line in {@code Scenarios}, and the checks it needs.
 */
@NullMarked
package fi.tagi.load;

import org.jspecify.annotations.NullMarked;
