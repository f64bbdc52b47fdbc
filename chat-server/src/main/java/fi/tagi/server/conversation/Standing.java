package fi.tagi.server.conversation;

import fi.tagi.server.diary.OpenContact;
import java.util.UUID;

/**
 * How an open contact stands, as read with all others. A screen that was told of less looks at the
 * contact itself.
 *
 * @param open the contact
 * @param lastSeq the position of its newest message, 0 for none
 * @param answerBy until when its holder is asked to answer; {@link ResponderViews#UNKNOWN} while
 *     they are not
 * @param visitorConnected whether its visitor has a live connection
 */
record Standing(OpenContact open, long lastSeq, String answerBy, boolean visitorConnected) {
  UUID contact() {
    return open.contact();
  }
}
