package fi.tagi.load.robot;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import fi.tagi.load.wire.Link;
import fi.tagi.load.wire.Sockets;
import fi.tagi.protocol.AskKind;
import fi.tagi.protocol.AskTarget;
import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Coding.Accepted;
import fi.tagi.protocol.Coding.Referral;
import fi.tagi.protocol.ResponderCommand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A responder's console: goes on duty, says of each tag that it is shown, and does what its orders
 * say. Its calls may come from any thread.
 */
public final class ResponderRobot {
  private final String alias;
  private final Notebook notebook;
  private final Loss loss;
  private final ConsoleEnd end;
  private volatile @Nullable Lifeline<ResponderCommand> lifeline;

  /**
   * A console that is not connected yet, and to which a lost connection is a fault.
   *
   * @param alias the public alias of its responder, which no other robot has
   */
  public ResponderRobot(String alias, Notebook notebook, ConsoleOrders orders) {
    this(alias, notebook, orders, Loss.FAULT);
  }

  /** A console that is not connected yet. */
  public ResponderRobot(String alias, Notebook notebook, ConsoleOrders orders, Loss loss) {
    this.alias = alias;
    this.notebook = notebook;
    this.loss = loss;
    this.end = new ConsoleEnd(this, notebook, orders);
  }

  /** Connects and goes on duty; complete when the server said that it is done. */
  public CompletableFuture<ResponderRobot> start(Sockets sockets, String cookie) {
    Lifeline<ResponderCommand> opening = new Lifeline<>("/v1/responder", cookie, loss, end);
    lifeline = opening;
    opening.start(sockets);
    return end.onDuty();
  }

  /** The public alias. */
  public String alias() {
    return alias;
  }

  /** Claims a contact under this id. */
  public void claim(UUID contact, UUID claim) {
    run(line -> {
      notebook.add(new Note.Claimed(contact, System.nanoTime(), alias, claim));
      line.send(new ResponderCommand.Claim(line.ref(), claim, contact));
    });
  }

  /** Writes to the visitor under this id. */
  public void write(UUID contact, long epoch, UUID message, String text) {
    run(line -> {
      notebook.add(new Saying.Wrote(contact, System.nanoTime(), alias, message, text));
      line.send(new ResponderCommand.Write(line.ref(), contact, epoch, message, text));
    });
  }

  /** Gives a conversation back. */
  public void release(UUID contact, long epoch) {
    run(line -> {
      notebook.add(new Turn.Releasing(contact, System.nanoTime(), alias, epoch));
      line.send(new ResponderCommand.Release(line.ref(), contact, epoch));
    });
  }

  /** Asks whoever is available of this kind to take a conversation over, under this id. */
  public void handOver(UUID contact, long epoch, UUID ask, AskTarget to) {
    run(line -> {
      end.offersOn(contact);
      line.send(new ResponderCommand.Ask(line.ref(), ask, contact, epoch, AskKind.HAND_OVER, to));
    });
  }

  /** Does what a colleague asked, under this id. */
  public void accept(UUID contact, UUID ask, UUID claim) {
    run(line -> {
      notebook.add(new Turn.Accepting(contact, System.nanoTime(), alias, claim));
      line.send(new ResponderCommand.Accept(line.ref(), claim, contact, ask));
    });
  }

  /** Ends a conversation. */
  public void end(UUID contact, long epoch) {
    run(line -> {
      notebook.add(new Turn.Ending(contact, System.nanoTime(), alias, epoch));
      line.send(new ResponderCommand.End(line.ref(), contact, epoch));
    });
  }

  /** Wraps an ended conversation up, coded as a test. */
  public void wrapUp(UUID contact) {
    List<Referral> noNeed = List.of(new Referral("no-need", Accepted.UNKNOWN));
    Coding coding = new Coding(1, "unknown", "unknown", List.of(), 0, noNeed, "test");
    run(line -> line.send(new ResponderCommand.WrapUp(line.ref(), contact, coding)));
  }

  /** Loses the connection, and comes back after a while. */
  public void interrupt(Duration absence) {
    line().interrupt(absence);
  }

  /** Reads nothing more, as a console on a machine that sleeps. */
  public void stopReading() {
    Link link = line().link();
    if (link != null) {
      link.stopReading();
    }
  }

  /** Reads again what waits for it. */
  public void readOn() {
    Link link = line().link();
    if (link != null) {
      link.readOn();
    }
  }

  /** Runs something after a while, unless the console is closed by then. */
  public void later(Duration delay, Runnable action) {
    line().later(delay, action);
  }

  /** Goes off duty and leaves; without effect when it never came. */
  public void leave() {
    Lifeline<ResponderCommand> line = lifeline;
    if (line == null) {
      return;
    }
    line.goodbye(() -> line.send(new ResponderCommand.Duty(line.ref(), false)));
  }

  private void run(Consumer<Lifeline<ResponderCommand>> action) {
    Lifeline<ResponderCommand> line = line();
    line.run(() -> action.accept(line));
  }

  /** The connection. */
  Lifeline<ResponderCommand> line() {
    Lifeline<ResponderCommand> opened = lifeline;
    if (opened == null) {
      throw new IllegalStateException(alias + " is not connected");
    }
    return opened;
  }
}
