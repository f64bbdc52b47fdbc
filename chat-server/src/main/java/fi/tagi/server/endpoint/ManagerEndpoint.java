package fi.tagi.server.endpoint;

import fi.tagi.protocol.BadFrame;
import fi.tagi.protocol.CloseReason;
import fi.tagi.protocol.FrameCodec;
import fi.tagi.protocol.ManagerCommand;
import fi.tagi.protocol.ManagerCommand.Ping;
import fi.tagi.protocol.ManagerCommand.Watch;
import fi.tagi.protocol.ManagerReply;
import fi.tagi.protocol.Refusal;
import fi.tagi.server.access.Access;
import fi.tagi.server.access.Caller;
import fi.tagi.server.board.ManageBoard;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's end of a managers' page. */
public final class ManagerEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(ManagerEndpoint.class);

  private final Session session;
  private final Caller caller;
  private final Access access;
  private final ManageBoard board;
  private final InstantSource clock;
  private boolean watching;

  /** An endpoint of this session, of somebody who signed in. */
  public ManagerEndpoint(
      Session session, Caller caller, Access access, ManageBoard board, InstantSource clock) {
    this.session = session;
    this.caller = caller;
    this.access = access;
    this.board = board;
    this.clock = clock;
  }

  @Override
  public void receive(byte[] frame) {
    ManagerCommand command;
    try {
      command = FrameCodec.managerCommand(frame);
    } catch (BadFrame e) {
      refuse(e.ref(), e.refusal());
      return;
    }
    try {
      if (!access.allowsCommand(command, Optional.of(caller))) {
        refuse(command.ref(), Refusal.NOT_ALLOWED);
        return;
      }
      switch (command) {
        case Watch watch -> watch(watch);
        case Ping ping -> session.send(new ManagerReply.Done(ping.ref()));
      }
    } catch (RuntimeException e) {
      LOG.error("fault while handling {}", command.getClass().getSimpleName(), e);
      session.close(CloseReason.FAULT);
    }
  }

  private void watch(Watch watch) {
    if (watching) {
      refuse(watch.ref(), Refusal.OUT_OF_ORDER);
      return;
    }
    watching = true;
    session.send(
        new ManagerReply.Watching(watch.ref(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    board.watch(session, watch.language());
  }

  @Override
  public void gone() {
    board.forget(session);
  }

  private void refuse(long ref, Refusal refusal) {
    session.send(new ManagerReply.Refused(ref, refusal, refusal.text()));
  }
}
