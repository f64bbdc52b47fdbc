/**
 * The robots: {@link fi.tagi.load.robot.VisitorRobot} is a visitor's page, {@link
 * fi.tagi.load.robot.ResponderRobot} a responder's console. They do what {@code docs/protocol.md}
 * says that a client does, also after a refusal, and write down in a {@link
 * fi.tagi.load.record.Notebook} everything they send and hear; what to do is the scenario's affair.
 */
@NullMarked
package fi.tagi.load.robot;

import org.jspecify.annotations.NullMarked;
