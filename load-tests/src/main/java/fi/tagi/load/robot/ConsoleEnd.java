package fi.tagi.load.robot;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import fi.tagi.protocol.Author;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.ConversationView;
import fi.tagi.protocol.ConversationView.Status;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.NextStep;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.Tag;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What the connection tells a console: it is written down, and passed on to the orders. */
final class ConsoleEnd implements Lifeline.Robot<ResponderCommand> {
  private final ResponderRobot robot;
  private final String alias;
  private final Notebook notebook;
  private final ConsoleOrders orders;
  private final CompletableFuture<ResponderRobot> onDuty = new CompletableFuture<>();
  private final Set<UUID> tags = new HashSet<>();
  private final Map<UUID, Long> positions = new LinkedHashMap<>();
  private final Receipts receipts;
  private final Set<UUID> offeredOn = new HashSet<>();
  private boolean wasOnDuty;

  ConsoleEnd(ResponderRobot robot, Notebook notebook, ConsoleOrders orders) {
    this.robot = robot;
    this.alias = robot.alias();
    this.notebook = notebook;
    this.orders = orders;
    this.receipts = new Receipts(robot, notebook, positions);
  }

  /** Complete when the console is on duty. */
  CompletableFuture<ResponderRobot> onDuty() {
    return onDuty;
  }

  /** This responder asks others to take the contact over, and may lose it from now on. */
  void offersOn(UUID contact) {
    offeredOn.add(contact);
  }

  @Override
  public void opened() {
    send(new ResponderCommand.Hello(ref(), Language.FI, receipts.all()));
  }

  @Override
  public void frame(byte[] utf8) {
    try {
      ServerFrame frame = FrameCodec.toResponder(utf8);
      if (frame instanceof ResponderReply reply) {
        replied(reply);
      } else if (frame instanceof ResponderPush push) {
        pushed(push);
      }
    } catch (BadFrame e) {
      if (e.refusal() != Refusal.UNKNOWN_TYPE) {
        notebook.addFault(alias + " was sent a frame that is none");
      }
    }
  }

  @Override
  public void lost(int code) {
    notebook.addClose(code);
    for (UUID contact : tags) {
      notebook.add(new Turn.Forgot(contact, now(), alias));
      orders.withdrawn(robot, contact);
    }
    tags.clear();
  }

  @Override
  public Predicate<ResponderCommand> kept() {
    return command ->
        switch (command) {
          case ResponderCommand.Hello _,
              ResponderCommand.Duty _,
              ResponderCommand.Break _,
              ResponderCommand.Shown _,
              ResponderCommand.Received _,
              ResponderCommand.Typing _ ->
              false;
          default -> true;
        };
  }

  @Override
  public void again(ResponderCommand command) {
    if (command instanceof ResponderCommand.Write write) {
      notebook.add(new Saying.Wrote(write.contact(), now(), alias, write.message(), write.text()));
    }
  }

  @Override
  public void closed() {}

  @Override
  public void failed(String why) {
    notebook.addFault(alias + " " + why);
    onDuty.completeExceptionally(new IllegalStateException(alias + " " + why));
  }

  private void pushed(ResponderPush push) {
    switch (push) {
      case ResponderPush.Offer(Tag tag) -> {
        tags.add(tag.contact());
        notebook.add(new Note.Offered(tag.contact(), now(), alias, tag.version()));
        send(new ResponderCommand.Shown(ref(), tag.contact(), tag.version(), true));
        orders.offered(robot, tag);
      }
      case ResponderPush.Withdrawn(UUID contact, var why) -> {
        tags.remove(contact);
        notebook.add(new Note.Withdrawn(contact, now(), alias, why));
        orders.withdrawn(robot, contact);
      }
      case ResponderPush.Conversation(ConversationView view) -> changed(view);
      case ResponderPush.Message message -> heard(message);
      case ResponderPush.Asked asked -> orders.asked(robot, asked);
      case ResponderPush.Desk _,
          ResponderPush.LineChanged _,
          ResponderPush.Reached _,
          ResponderPush.Colleagues _,
          ResponderPush.AskOver _,
          ResponderPush.WasAway _,
          ResponderPush.Reminder _,
          ResponderPush.Note _,
          ResponderPush.Typing _ -> {}
    }
  }

  private void changed(ConversationView view) {
    switch (view.status()) {
      case RUNNING, ENDED, VISITOR_LEFT -> positions.putIfAbsent(view.contact(), 0L);
      case RELEASED, TAKEN, HANDED_OVER, CLOSED -> {
        positions.remove(view.contact());
        if (view.status() == Status.TAKEN) {
          notebook.add(new Turn.Taken(view.contact(), now(), alias, view.epoch()));
        }
      }
    }
    orders.changed(robot, view);
  }

  private void heard(ResponderPush.Message message) {
    UUID contact = message.contact();
    positions.put(contact, message.seq());
    boolean visitors = message.author() instanceof Author.Visitor;
    String author = message.author() instanceof Author.Responder by ? by.alias() : Saying.VISITOR;
    Saying.Heard heard =
        new Saying.Heard(
            contact, now(), alias, message.seq(), message.message(), author, message.text());
    notebook.add(heard);
    if (visitors) {
      receipts.came(contact);
      orders.heard(robot, heard);
    }
  }

  private void replied(ResponderReply reply) {
    ResponderCommand command = robot.line().answered(reply.ref());
    if (command == null) {
      notebook.addFault(alias + " was answered what it did not ask");
    } else if (reply instanceof ResponderReply.Refused refused
        && refused.refusal().next() == NextStep.RETRY) {
      robot.line().sendLater(command);
    } else {
      answered(command, reply);
    }
  }

  private void answered(ResponderCommand command, ResponderReply reply) {
    switch (command) {
      case ResponderCommand.Claim claim -> {
        notebook.add(new Note.Answered(claim.contact(), now(), alias, claim.claim(), reply));
        if (reply instanceof ResponderReply.Won) {
          tags.remove(claim.contact());
        }
        orders.claimAnswered(robot, claim, reply);
      }
      case ResponderCommand.Accept accept -> {
        notebook.add(new Note.Answered(accept.contact(), now(), alias, accept.claim(), reply));
        orders.acceptAnswered(robot, accept, reply);
      }
      case ResponderCommand.Write write when reply instanceof ResponderReply.Accepted accepted ->
          notebook.add(
              new Saying.Acknowledged(
                  write.contact(), now(), alias, accepted.message(), accepted.seq()));
      // A tag may be gone before it was shown, and the others are only courtesies.
      case ResponderCommand.Shown _, ResponderCommand.Received _, ResponderCommand.Typing _ -> {}
      default -> {
        if (reply instanceof ResponderReply.Refused refused) {
          refused(command, refused.refusal());
        } else {
          done(command);
        }
      }
    }
  }

  private void done(ResponderCommand command) {
    switch (command) {
      case ResponderCommand.Hello _ -> {
        robot.line().isReady();
        if (!wasOnDuty) {
          send(new ResponderCommand.Duty(ref(), true));
        }
      }
      case ResponderCommand.Duty duty -> {
        wasOnDuty = duty.on();
        onDuty.complete(robot);
      }
      case ResponderCommand.End end -> {
        notebook.add(new Turn.Ended(end.contact(), now(), alias, end.epoch()));
        orders.ended(robot, end);
      }
      case ResponderCommand.Release release ->
          notebook.add(new Turn.Released(release.contact(), now(), alias, release.epoch()));
      case ResponderCommand.WrapUp wrapUp ->
          notebook.add(new Turn.Coded(wrapUp.contact(), now(), alias));
      default -> {}
    }
  }

  private void refused(ResponderCommand command, Refusal refusal) {
    switch (command) {
      case ResponderCommand.Write write -> {
        notebook.add(new Saying.Declined(write.contact(), now(), alias, write.message()));
        barred(write.contact(), command, refusal);
      }
      case ResponderCommand.Release release -> barred(release.contact(), command, refusal);
      case ResponderCommand.End end -> barred(end.contact(), command, refusal);
      case ResponderCommand.Ask ask -> barred(ask.contact(), command, refusal);
      default -> fault(command, refusal);
    }
  }

  /** The visitor may have left meanwhile, and a colleague may have it. */
  private void barred(UUID contact, ResponderCommand command, Refusal refusal) {
    boolean handedOver = refusal == Refusal.NOT_HOLDER && offeredOn.contains(contact);
    boolean nobody = refusal == Refusal.COLLEAGUE_NOT_AVAILABLE;
    if (refusal == Refusal.OVER) {
      notebook.add(new Turn.Barred(contact, now(), alias));
    } else if (!handedOver && !nobody) {
      fault(command, refusal);
    }
    orders.barred(robot, contact);
  }

  private void fault(ResponderCommand command, Refusal refusal) {
    String what = command.getClass().getSimpleName();
    notebook.addFault("%s was refused %s: %s".formatted(alias, what, refusal));
    onDuty.completeExceptionally(new IllegalStateException(refusal.text()));
  }

  private long ref() {
    return robot.line().ref();
  }

  private void send(ResponderCommand command) {
    robot.line().send(command);
  }

  private static long now() {
    return System.nanoTime();
  }
}
