package fi.tagi.load.robot;

import fi.tagi.load.record.Mark;
import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.record.Saying;
import fi.tagi.load.record.Turn;
import fi.tagi.load.wire.Sockets;
import fi.tagi.protocol.Author;
import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.NextStep;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.protocol.VisitorView;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's page: comes, waits, is answered, talks as its orders say, and closes when the contact
 * is over. Its calls may come from any thread.
 */
public final class VisitorRobot {
  private static final Duration LAST_WORDS_WAIT = Duration.ofSeconds(5);

  private final String line;
  private final UUID arrival;
  private final Notebook notebook;
  private final VisitorOrders orders;
  private final Duration lastLook;
  private final Lifeline<VisitorCommand> lifeline;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private @Nullable UUID contact;
  private String token = "";
  private long lastSeq;
  private long resumeAskedAt = Long.MIN_VALUE;
  private boolean leaving;
  private boolean parted;

  /**
   * A page that is not connected yet, which waits until the contact is over and says nothing.
   *
   * @param line to which line it comes
   * @param arrival the random id of its coming
   */
  public VisitorRobot(String line, UUID arrival, Notebook notebook) {
    this(line, arrival, notebook, new Manner(new VisitorOrders() {}, Loss.FAULT, Duration.ZERO));
  }

  /** A page that is not connected yet, which does as it is told. */
  public VisitorRobot(String line, UUID arrival, Notebook notebook, Manner manner) {
    this.line = line;
    this.arrival = arrival;
    this.notebook = notebook;
    this.orders = manner.orders();
    this.lastLook = manner.lastLook();
    this.lifeline = new Lifeline<>("/v1/visitor", "", manner.loss(), new Ends());
  }

  /**
   * How a page behaves.
   *
   * @param orders what it does
   * @param loss what a lost connection is to it
   * @param lastLook how long it stays open when the contact is over, to be told the last words
   */
  public record Manner(VisitorOrders orders, Loss loss, Duration lastLook) {
    /** With time for the last words. */
    public static Manner of(VisitorOrders orders, Loss loss) {
      return new Manner(orders, loss, LAST_WORDS_WAIT);
    }
  }

  /**
   * Connects and comes; complete when the page is closed, because the contact is over or it left.
   */
  public CompletableFuture<Void> start(Sockets sockets) {
    lifeline.start(sockets);
    return over;
  }

  /** Writes a message under this id. */
  public void write(UUID message, String text) {
    lifeline.run(() -> {
      if (!leaving && !parted) {
        note(new Saying.Wrote(mine(), System.nanoTime(), Saying.VISITOR, message, text));
        lifeline.send(new VisitorCommand.Write(lifeline.ref(), message, text));
      }
    });
  }

  /** How much of what it asked and wrote is not answered yet. */
  public int unanswered() {
    return lifeline.unanswered();
  }

  /** Leaves for good. */
  public void leave() {
    lifeline.run(() -> {
      if (!leaving && !parted) {
        leaving = true;
        note(new Turn.Leaving(mine(), System.nanoTime()));
        lifeline.send(new VisitorCommand.Leave(lifeline.ref()));
      }
    });
  }

  /** Closes the page without a word. */
  public void vanish() {
    lifeline.vanish();
  }

  /** Loses the connection, and comes back after a while. */
  public void interrupt(Duration absence) {
    note(new Turn.Away(mine(), System.nanoTime()));
    lifeline.interrupt(absence);
  }

  /** Runs something after a while, unless the page is closed by then. */
  public void later(Duration delay, Runnable action) {
    lifeline.later(delay, action);
  }

  private void replied(VisitorReply reply) {
    VisitorCommand command = lifeline.answered(reply.ref());
    if (command == null) {
      notebook.addFault("a visitor was answered what they did not ask");
      return;
    }
    switch (reply) {
      case VisitorReply.Line _ -> begin();
      case VisitorReply.Arrived arrived -> arrived(arrived);
      case VisitorReply.TurnedAway _ -> {
        note(new Turn.TurnedAway(arrival, System.nanoTime()));
        lifeline.close();
      }
      case VisitorReply.Cooling _ -> notebook.addFault("a visitor was cut off by nobody");
      case VisitorReply.Resumed resumed -> {
        note(new Turn.Back(mine(), System.nanoTime()));
        lifeline.isReady();
        see(resumed.state(), resumeAskedAt);
      }
      case VisitorReply.Accepted accepted ->
          note(
              new Saying.Acknowledged(
                  mine(), System.nanoTime(), Saying.VISITOR, accepted.message(), accepted.seq()));
      case VisitorReply.Done _ -> {
        if (command instanceof VisitorCommand.Leave) {
          note(new Turn.Left(mine(), System.nanoTime()));
          lifeline.close();
        }
      }
      case VisitorReply.Refused refused -> refused(command, refused.refusal());
    }
  }

  private void begin() {
    if (token.isEmpty()) {
      note(new Turn.Arriving(arrival, System.nanoTime()));
      lifeline.send(
          new VisitorCommand.Arrive(
              lifeline.ref(),
              arrival,
              line,
              "unknown",
              Language.FI,
              "",
              "unknown",
              "unknown",
              "none"));
    } else {
      resumeAskedAt = System.nanoTime();
      lifeline.send(new VisitorCommand.Resume(lifeline.ref(), token, lastSeq));
    }
  }

  private void arrived(VisitorReply.Arrived arrived) {
    if (contact != null && !contact.equals(arrived.contact())) {
      notebook.addFault("the same arrival was given another contact");
    }
    contact = arrived.contact();
    token = arrived.token();
    note(new Note.Arrived(arrived.contact(), System.nanoTime()));
    lifeline.isReady();
    orders.arrived(this);
    see(arrived.state(), Long.MIN_VALUE);
  }

  private void refused(VisitorCommand command, Refusal refusal) {
    if (refusal.next() == NextStep.RETRY) {
      lifeline.sendLater(command);
    } else if (command instanceof VisitorCommand.Resume && refusal == Refusal.UNKNOWN_CONTACT) {
      note(new Turn.Gone(mine(), System.nanoTime()));
      lifeline.close();
    } else if (command instanceof VisitorCommand.Write write && refusal == Refusal.OVER) {
      note(new Saying.Declined(mine(), System.nanoTime(), Saying.VISITOR, write.message()));
    } else {
      fail("a visitor was refused: " + refusal);
    }
  }

  private void see(VisitorView state, long asked) {
    switch (state) {
      case VisitorView.Talking talking -> {
        note(new Note.Met(mine(), System.nanoTime(), talking.alias()));
        orders.met(this, talking.alias());
      }
      case VisitorView.Over _ -> {
        if (!leaving && !parted) {
          parted = true;
          note(new Note.Parted(mine(), System.nanoTime()));
          lifeline.later(lastLook, lifeline::close);
        }
      }
      case VisitorView.Waiting waiting ->
          note(new Turn.Waits(mine(), asked, System.nanoTime(), waiting.after()));
    }
  }

  private void heard(VisitorPush.Message message) {
    lastSeq = Math.max(lastSeq, message.seq());
    String author = message.author() instanceof Author.Responder by ? by.alias() : Saying.VISITOR;
    Saying.Heard heard =
        new Saying.Heard(
            mine(),
            System.nanoTime(),
            Saying.VISITOR,
            message.seq(),
            message.message(),
            author,
            message.text());
    note(heard);
    if (message.author() instanceof Author.Responder) {
      orders.heard(this, heard);
    }
  }

  private void note(Note note) {
    notebook.add(note);
  }

  private UUID mine() {
    return contact == null ? arrival : contact;
  }

  private void fail(String what) {
    notebook.addFault(what);
    over.completeExceptionally(new IllegalStateException(what));
    lifeline.close();
  }

  /** What the connection tells the page. */
  private final class Ends implements Lifeline.Robot<VisitorCommand> {
    @Override
    public void opened() {
      lifeline.send(new VisitorCommand.Look(lifeline.ref(), line, Language.FI));
    }

    @Override
    public void frame(byte[] utf8) {
      try {
        ServerFrame frame = FrameCodec.toVisitor(utf8);
        switch (frame) {
          case VisitorReply reply -> replied(reply);
          case VisitorPush.State(var state) -> see(state, Long.MIN_VALUE);
          case VisitorPush.Message message -> heard(message);
          case VisitorPush.Delivered(long seq) ->
              note(new Mark.Delivered(mine(), System.nanoTime(), seq));
          default -> {}
        }
      } catch (BadFrame e) {
        if (e.refusal() != Refusal.UNKNOWN_TYPE) {
          notebook.addFault("a visitor was sent a frame that is none");
        }
      }
    }

    @Override
    public void lost(int code) {
      notebook.addClose(code);
    }

    @Override
    public Predicate<VisitorCommand> kept() {
      return command ->
          command instanceof VisitorCommand.Write || command instanceof VisitorCommand.Leave;
    }

    @Override
    public void again(VisitorCommand command) {
      if (command instanceof VisitorCommand.Write write) {
        long now = System.nanoTime();
        note(new Saying.Wrote(mine(), now, Saying.VISITOR, write.message(), write.text()));
      }
    }

    @Override
    public void closed() {
      over.complete(null);
    }

    @Override
    public void failed(String why) {
      if (leaving || parted) {
        over.complete(null);
      } else {
        fail("a visitor " + why);
      }
    }
  }
}
