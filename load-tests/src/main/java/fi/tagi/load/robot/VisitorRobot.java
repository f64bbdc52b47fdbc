package fi.tagi.load.robot;

import fi.tagi.load.record.Note;
import fi.tagi.load.record.Notebook;
import fi.tagi.load.wire.Link;
import fi.tagi.load.wire.LinkListener;
import fi.tagi.load.wire.Sockets;
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
import org.jspecify.annotations.Nullable;

/** A visitor's page: comes, waits, is answered, and leaves when the contact is over. */
public final class VisitorRobot implements LinkListener {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final String line;
  private final UUID arrival;
  private final Notebook notebook;
  private final Pending<VisitorCommand> pending = new Pending<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private @Nullable Link link;
  private @Nullable UUID contact;
  private boolean leaving;

  /**
   * A page that is not connected yet.
   *
   * @param line to which line it comes
   * @param arrival the random id of its coming
   */
  public VisitorRobot(String line, UUID arrival, Notebook notebook) {
    this.line = line;
    this.arrival = arrival;
    this.notebook = notebook;
  }

  /** Connects and comes; complete when the contact is over and the page is closed. */
  public CompletableFuture<Void> start(Sockets sockets) {
    sockets
        .open("/v1/visitor", "", this)
        .whenComplete((opened, fault) -> {
          if (fault != null) {
            over.completeExceptionally(fault);
          } else {
            link = opened;
            opened.run(
                () -> send(opened, new VisitorCommand.Look(pending.nextRef(), line, Language.FI)));
          }
        });
    return over;
  }

  @Override
  public void frame(byte[] utf8) {
    Link opened = link;
    if (opened == null) {
      return;
    }
    try {
      ServerFrame frame = FrameCodec.toVisitor(utf8);
      if (frame instanceof VisitorReply reply) {
        replied(opened, reply);
      } else if (frame instanceof VisitorPush.State(var state)) {
        see(opened, state);
      }
    } catch (BadFrame e) {
      if (e.refusal() != Refusal.UNKNOWN_TYPE) {
        notebook.addFault("a visitor was sent a frame that is none");
      }
    }
  }

  @Override
  public void closed(int code) {
    if (leaving) {
      over.complete(null);
    } else {
      fail("a visitor lost the connection, code " + code);
    }
  }

  private void replied(Link opened, VisitorReply reply) {
    VisitorCommand command = pending.answered(reply.ref());
    if (command == null) {
      notebook.addFault("a visitor was answered what they did not ask");
      return;
    }
    switch (reply) {
      case VisitorReply.Line _ -> send(opened, arrive());
      case VisitorReply.Arrived arrived -> {
        contact = arrived.contact();
        notebook.add(new Note.Arrived(arrived.contact(), System.nanoTime()));
        see(opened, arrived.state());
      }
      case VisitorReply.TurnedAway away -> fail("a visitor was turned away: " + away.reason());
      case VisitorReply.Refused refused when refused.refusal().next() == NextStep.RETRY ->
          opened.later(RETRY_AFTER, () -> send(opened, command));
      case VisitorReply.Refused refused -> fail("a visitor was refused: " + refused.refusal());
      case VisitorReply.Resumed _, VisitorReply.Accepted _, VisitorReply.Done _ -> {}
    }
  }

  private VisitorCommand arrive() {
    return new VisitorCommand.Arrive(
        pending.nextRef(), arrival, line, "unknown", Language.FI, "", "unknown", "unknown");
  }

  private void see(Link opened, VisitorView state) {
    UUID mine = contact;
    if (mine == null) {
      return;
    }
    switch (state) {
      case VisitorView.Talking talking ->
          notebook.add(new Note.Met(mine, System.nanoTime(), talking.alias()));
      case VisitorView.Over _ -> {
        notebook.add(new Note.Parted(mine, System.nanoTime()));
        leaving = true;
        opened.close();
      }
      case VisitorView.Waiting _ -> {}
    }
  }

  private void fail(String what) {
    notebook.addFault(what);
    leaving = true;
    over.completeExceptionally(new IllegalStateException(what));
    Link opened = link;
    if (opened != null) {
      opened.close();
    }
  }

  private void send(Link opened, VisitorCommand command) {
    opened.send(pending.add(command));
  }
}
