/**
 * Robots that speak only the protocol, and scenarios that check what Tägi promises from the robots'
 * own records. Nothing here knows the server's code.
 *
 * <ul>
 *   <li>{@code scenario}: the contract of every scenario, and a course of events with robots
 *   <li>{@code server}: the server that is tried, running already or started for the run
 *   <li>{@code wire}: connections of robots; {@code robot}: one visitor's page, one console; {@code
 *       habit}: what people do, a small class for each habit; {@code foe}: those who mean harm
 *   <li>{@code record}: what every robot sent and was told, in order
 *   <li>{@code check}: the invariants, over such records; each breach in words
 *   <li>{@code trial}: the scenarios that check: days, restarts, slow readers, attacks
 *   <li>{@code office}: what a manager does over HTTP: accounts for the robots, a line of their
 *       own, the statistics; and the exported diary
 *   <li>{@code lean}: connections that cost the client little; {@code measure}, {@code relay}: what
 *       is measured with them
 *   <li>{@code limit}: what this machine can do at the most; {@code bars}: what is to be reached
 *   <li>{@code meter}, {@code report}: processor and memory; the report in its forms
 *   <li>{@code jmh}: single hot pieces
 * </ul>
 *
 * <p>A new scenario is one class that implements {@link fi.tagi.load.scenario.Scenario}, one line
 * in {@link fi.tagi.load.Scenarios}, and the checks it needs. Only {@code wire}, {@code lean},
 * {@code measure}, {@code relay} and {@code limit} import Netty.
 */
@NullMarked
package fi.tagi.load;

import org.jspecify.annotations.NullMarked;
