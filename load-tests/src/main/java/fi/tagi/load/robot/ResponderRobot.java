package fi.tagi.load.robot;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.wire.Link;
import fi.tagi.load.wire.LinkListener;
import fi.tagi.load.wire.Sockets;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Coding.Accepted;
import fi.tagi.protocol.Coding.Referral;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.NextStep;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A responder's console: goes on duty, says of each tag that it is shown, and does what its orders
 * say. Its calls may come from any thread.
 */
public final class ResponderRobot implements LinkListener {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final String alias;
  private final Notebook notebook;
  private final ConsoleOrders orders;
  private final Pending<ResponderCommand> pending = new Pending<>();
  private final CompletableFuture<ResponderRobot> onDuty = new CompletableFuture<>();
  private volatile @Nullable Link link;
  private boolean leaving;

  /**
   * A console that is not connected yet.
   *
   * @param alias the public alias of its responder, which no other robot has
   */
  public ResponderRobot(String alias, Notebook notebook, ConsoleOrders orders) {
    this.alias = alias;
    this.notebook = notebook;
    this.orders = orders;
  }

  /** Connects and goes on duty; complete when the server said that it is done. */
  public CompletableFuture<ResponderRobot> start(Sockets sockets, String cookie) {
    sockets
        .open("/v1/responder", cookie, this)
        .whenComplete((opened, fault) -> {
          if (fault != null) {
            onDuty.completeExceptionally(fault);
          } else {
            link = opened;
            run(() -> send(new ResponderCommand.Hello(ref(), Language.FI, List.of())));
          }
        });
    return onDuty;
  }

  /** The public alias. */
  public String alias() {
    return alias;
  }

  /** Claims a contact under this id. */
  public void claim(UUID contact, UUID claim) {
    run(() -> {
      notebook.add(new Note.Claimed(contact, System.nanoTime(), alias, claim));
      send(new ResponderCommand.Claim(ref(), claim, contact));
    });
  }

  /** Ends a conversation. */
  public void end(UUID contact, long epoch) {
    run(() -> send(new ResponderCommand.End(ref(), contact, epoch)));
  }

  /** Wraps an ended conversation up, coded as a test. */
  public void wrapUp(UUID contact) {
    List<Referral> noNeed = List.of(new Referral("no-need", Accepted.UNKNOWN));
    Coding coding = new Coding(1, "unknown", "unknown", List.of(), 0, noNeed, "test");
    run(() -> send(new ResponderCommand.WrapUp(ref(), contact, coding)));
  }

  /** Goes off duty and leaves; without effect when it never came. */
  public void leave() {
    if (link == null) {
      return;
    }
    run(() -> {
      leaving = true;
      send(new ResponderCommand.Duty(ref(), false));
      current().close();
    });
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
  public void closed(int code) {
    if (!leaving) {
      notebook.addFault(alias + " lost the connection, code " + code);
      onDuty.completeExceptionally(new IllegalStateException("closed with " + code));
    }
  }

  private void pushed(ResponderPush push) {
    switch (push) {
      case ResponderPush.Offer(var tag) -> {
        notebook.add(new Note.Offered(tag.contact(), System.nanoTime(), alias, tag.version()));
        send(new ResponderCommand.Shown(ref(), tag.contact(), tag.version(), true));
        orders.offered(this, tag);
      }
      case ResponderPush.Withdrawn(var contact, var why) ->
          notebook.add(new Note.Withdrawn(contact, System.nanoTime(), alias, why));
      case ResponderPush.Desk _,
          ResponderPush.LineChanged _,
          ResponderPush.Reached _,
          ResponderPush.Colleagues _,
          ResponderPush.Asked _,
          ResponderPush.AskOver _,
          ResponderPush.WasAway _,
          ResponderPush.Reminder _,
          ResponderPush.Conversation _,
          ResponderPush.Message _,
          ResponderPush.Typing _ -> {}
    }
  }

  private void replied(ResponderReply reply) {
    ResponderCommand command = pending.answered(reply.ref());
    if (command == null) {
      notebook.addFault(alias + " was answered what it did not ask");
    } else if (reply instanceof ResponderReply.Refused refused
        && refused.refusal().next() == NextStep.RETRY) {
      current().later(RETRY_AFTER, () -> send(command));
    } else {
      answered(command, reply);
    }
  }

  private void answered(ResponderCommand command, ResponderReply reply) {
    switch (command) {
      case ResponderCommand.Hello _ -> send(new ResponderCommand.Duty(ref(), true));
      case ResponderCommand.Duty _ when reply instanceof ResponderReply.Done ->
          onDuty.complete(this);
      case ResponderCommand.Claim claim -> {
        notebook.add(
            new Note.Answered(claim.contact(), System.nanoTime(), alias, claim.claim(), reply));
        orders.claimAnswered(this, claim, reply);
      }
      case ResponderCommand.End end when reply instanceof ResponderReply.Done ->
          orders.ended(this, end);
      case ResponderCommand.Duty _,
          ResponderCommand.Break _,
          ResponderCommand.Ask _,
          ResponderCommand.TakeBack _,
          ResponderCommand.Accept _,
          ResponderCommand.Decline _,
          ResponderCommand.End _,
          ResponderCommand.WrapUp _,
          ResponderCommand.Step _,
          ResponderCommand.Hold _,
          ResponderCommand.Lift _,
          ResponderCommand.Write _,
          ResponderCommand.Release _ -> {
        if (reply instanceof ResponderReply.Refused refused) {
          notebook.addFault(
              "%s was refused %s: %s"
                  .formatted(alias, command.getClass().getSimpleName(), refused.refusal()));
          onDuty.completeExceptionally(new IllegalStateException(refused.refusal().text()));
        }
      }
      // A tag may be gone before it was shown, and typing is only a courtesy.
      case ResponderCommand.Shown _, ResponderCommand.Typing _ -> {}
    }
  }

  private long ref() {
    return pending.nextRef();
  }

  private void send(ResponderCommand command) {
    current().send(pending.add(command));
  }

  private void run(Runnable action) {
    current().run(action);
  }

  private Link current() {
    Link opened = link;
    if (opened == null) {
      throw new IllegalStateException(alias + " is not connected");
    }
    return opened;
  }
}
