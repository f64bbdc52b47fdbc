package fi.tagi.load.robot;

import fi.tagi.load.record.Saying.Heard;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Tag;
import java.util.UUID;

/**
 * What a scenario has a console do. Called under the robot's own lock; must not block, and may call
 * the robot.
 */
public interface ConsoleOrders {
  /** A tag came. */
  void offered(ResponderRobot robot, Tag tag);

  /** A claim was answered; not called for a refusal after which the robot tries again by itself. */
  void claimAnswered(ResponderRobot robot, ResponderCommand.Claim claim, ResponderReply answer);

  /** An own conversation is ended, to be wrapped up. */
  void ended(ResponderRobot robot, ResponderCommand.End end);

  /** A tag is gone, whyever. */
  default void withdrawn(ResponderRobot robot, UUID contact) {}

  /** An own conversation changed. */
  default void changed(ResponderRobot robot, ConversationView view) {}

  /** A message of the visitor of an own conversation came. */
  default void heard(ResponderRobot robot, Heard heard) {}

  /** A colleague asks for something. */
  default void asked(ResponderRobot robot, ResponderPush.Asked asked) {}

  /** Something that a colleague asked was accepted, and this is the answer. */
  default void acceptAnswered(
      ResponderRobot robot, ResponderCommand.Accept accept, ResponderReply answer) {}

  /** Something about an own conversation was not done, for it is over, or nobody could do it. */
  default void barred(ResponderRobot robot, UUID contact) {}
}
