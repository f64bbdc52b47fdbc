/**
 * What visitors say of a conversation when it is over: how it was, and whether it helped. Kept by
 * line and month alone. Nothing leads from it to the contact or to whoever answered, so it is not
 * in the diary, and {@link fi.tagi.server.feedback.Feedback} asks only whether there was a
 * conversation.
 */
@NullMarked
package fi.tagi.server.feedback;

import org.jspecify.annotations.NullMarked;
