package fi.tagi.server.endpoint;

import fi.tagi.server.codes.CodeDefinitions;
import fi.tagi.server.conversation.Conversations;
import fi.tagi.server.desk.Asks;
import fi.tagi.server.desk.ContactDesk;
import fi.tagi.server.desk.Conversing;
import fi.tagi.server.desk.visitor.SqlCooling;
import fi.tagi.server.feedback.Feedback;
import fi.tagi.server.offer.line.LineBoard;
import fi.tagi.server.safety.Safety;

/**
 * What both kinds of endpoint work with.
 *
 * @param desk every request about a contact
 * @param asks handing over and joining
 * @param conversing the messages
 * @param conversations the attached pages and consoles
 * @param lines the lines as they are now
 * @param codes the code lists
 * @param safety checklists, and holds of words
 * @param feedback what visitors say of a conversation
 * @param cooling the pages that may not begin anew yet
 */
public record Floor(
    ContactDesk desk,
    Asks asks,
    Conversing conversing,
    Conversations conversations,
    LineBoard lines,
    CodeDefinitions codes,
    Safety safety,
    Feedback feedback,
    SqlCooling cooling) {}
