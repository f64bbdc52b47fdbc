package fi.tagi.load.habit;

import fi.tagi.load.record.Dice;
import fi.tagi.load.record.Saying.Heard;
import fi.tagi.load.robot.ConsoleOrders;
import fi.tagi.load.robot.ResponderRobot;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.Role;
import fi.tagi.protocol.Tag;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One responder's evening: claims what is offered while there is room, greets, answers each
 * message, and after so many answers ends and wraps up; some they give back or hand over first.
 */
public final class Attends implements ConsoleOrders {
  private static final int PATIENCE = 20;

  private final String line;
  private final Manner manner;
  private final Dice dice;
  private final Set<UUID> tags = new LinkedHashSet<>();
  private final Set<UUID> claiming = new HashSet<>();
  private final Map<UUID, Talk> talks = new HashMap<>();
  private final Set<UUID> passedOn = new HashSet<>();

  /** An evening on this line. */
  public Attends(String line, Manner manner, Dice dice) {
    this.line = line;
    this.manner = manner;
    this.dice = dice;
  }

  /**
   * How they work.
   *
   * @param atOnce how many conversations at once
   * @param answers after how many answers they end it
   * @param pause how long it takes to answer
   * @param coding how long it takes to wrap up
   * @param givesBack how many of a hundred they give back
   * @param handsOver how many of a hundred they hand over
   */
  public record Manner(
      int atOnce, int answers, Duration pause, Duration coding, int givesBack, int handsOver) {}

  /** One conversation. */
  private static final class Talk {
    private final long epoch;
    private int answers;
    private long heard;
    private boolean ending;
    private boolean releasing;

    Talk(long epoch) {
      this.epoch = epoch;
    }
  }

  @Override
  public void offered(ResponderRobot robot, Tag tag) {
    if (tag.line().equals(line)) {
      tags.add(tag.contact());
      claimNext(robot);
    }
  }

  @Override
  public void withdrawn(ResponderRobot robot, UUID contact) {
    tags.remove(contact);
  }

  private void claimNext(ResponderRobot robot) {
    // A tag that comes back before the own conversation is off the screen has to wait for that.
    for (UUID contact : List.copyOf(tags)) {
      if (claiming.size() + talks.size() >= manner.atOnce()) {
        return;
      }
      if (!talks.containsKey(contact) && claiming.add(contact)) {
        tags.remove(contact);
        robot.claim(contact, dice.id());
      }
    }
  }

  @Override
  public void claimAnswered(
      ResponderRobot robot, ResponderCommand.Claim claim, ResponderReply answer) {
    got(robot, claim.contact(), answer);
  }

  @Override
  public void acceptAnswered(
      ResponderRobot robot, ResponderCommand.Accept accept, ResponderReply answer) {
    got(robot, accept.contact(), answer);
  }

  private void got(ResponderRobot robot, UUID contact, ResponderReply answer) {
    claiming.remove(contact);
    if (answer instanceof ResponderReply.Won won) {
      Talk talk = new Talk(won.epoch());
      talks.put(contact, talk);
      robot.later(manner.pause(), () -> write(robot, contact, talk));
      watch(robot, contact, talk, 0);
    }
    claimNext(robot);
  }

  @Override
  public void asked(ResponderRobot robot, ResponderPush.Asked asked) {
    UUID contact = asked.contact();
    if (asked.line().equals(line) && !talks.containsKey(contact) && claiming.add(contact)) {
      robot.accept(contact, asked.ask(), dice.id());
    }
  }

  @Override
  public void heard(ResponderRobot robot, Heard heard) {
    Talk talk = talks.get(heard.contact());
    if (talk == null) {
      return;
    }
    talk.heard++;
    robot.later(manner.pause(), () -> answer(robot, heard.contact(), talk));
  }

  private void answer(ResponderRobot robot, UUID contact, Talk talk) {
    if (!isOn(contact, talk)) {
      return;
    }
    if (talk.answers >= manner.answers()) {
      end(robot, contact, talk);
    } else if (talk.answers > 0 && passedOn.add(contact) && passesOn(robot, contact, talk)) {
      return;
    } else {
      write(robot, contact, talk);
    }
  }

  /** Gives it back, or asks colleagues to take it over and goes on until one does. */
  private boolean passesOn(ResponderRobot robot, UUID contact, Talk talk) {
    int lot = dice.spread();
    if (lot < manner.givesBack()) {
      talk.ending = true;
      talk.releasing = true;
      robot.release(contact, talk.epoch);
      return true;
    }
    if (lot < manner.givesBack() + manner.handsOver()) {
      robot.handOver(contact, talk.epoch, dice.id(), new AskTarget.InRole(Role.PROFESSIONAL));
    }
    return false;
  }

  private void write(ResponderRobot robot, UUID contact, Talk talk) {
    if (isOn(contact, talk)) {
      talk.answers++;
      Words words = Words.of(dice);
      robot.write(contact, talk.epoch, words.message(), words.text());
    }
  }

  private boolean isOn(UUID contact, Talk talk) {
    Talk now = talks.get(contact);
    return now != null && now.epoch == talk.epoch && !now.ending;
  }

  private void end(ResponderRobot robot, UUID contact, Talk talk) {
    talk.ending = true;
    robot.end(contact, talk.epoch);
  }

  /** Ends it when the visitor has not written for long. */
  private void watch(ResponderRobot robot, UUID contact, Talk talk, long heardBefore) {
    robot.later(
        manner.pause().multipliedBy(PATIENCE).plus(manner.coding()),
        () -> {
          if (isOn(contact, talk)) {
            if (talk.heard == heardBefore) {
              end(robot, contact, talk);
            } else {
              watch(robot, contact, talk, talk.heard);
            }
          }
        });
  }

  @Override
  public void ended(ResponderRobot robot, ResponderCommand.End end) {
    wrapUpLater(robot, end.contact());
  }

  private void wrapUpLater(ResponderRobot robot, UUID contact) {
    robot.later(
        manner.coding(),
        () -> {
          if (talks.remove(contact) != null) {
            robot.wrapUp(contact);
            claimNext(robot);
          }
        });
  }

  @Override
  public void changed(ResponderRobot robot, ConversationView view) {
    Talk talk = talks.get(view.contact());
    if (talk == null || talk.epoch != view.epoch()) {
      return;
    }
    switch (view.status()) {
      case VISITOR_LEFT -> {
        // Who gives back what is over has it still.
        if (!talk.ending || talk.releasing) {
          talk.ending = true;
          talk.releasing = false;
          wrapUpLater(robot, view.contact());
        }
      }
      case RELEASED, TAKEN, HANDED_OVER, CLOSED -> {
        talks.remove(view.contact());
        claimNext(robot);
      }
      case RUNNING, ENDED -> {}
    }
  }
}
