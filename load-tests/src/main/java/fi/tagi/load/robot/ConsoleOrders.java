package fi.tagi.load.robot;

import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Tag;

/** What a scenario has a console do. Called on the robot's own loop; must not block. */
public interface ConsoleOrders {
  /** A tag came. */
  void offered(ResponderRobot robot, Tag tag);

  /** A claim was answered; not called for a refusal after which the robot tries again by itself. */
  void claimAnswered(ResponderRobot robot, ResponderCommand.Claim claim, ResponderReply answer);

  /** An own conversation is ended, to be wrapped up. */
  void ended(ResponderRobot robot, ResponderCommand.End end);
}
