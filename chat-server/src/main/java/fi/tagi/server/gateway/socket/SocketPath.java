package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.ManagerReply;
import fi.tagi.protocol.Refusal;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.ServerFrame;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.metrics.Metrics.SessionKind;
import java.util.Arrays;
import java.util.Optional;

/** The three paths on which a WebSocket may be opened. */
public enum SocketPath {
  /** A visitor's page. */
  VISITOR("/v1/visitor", SessionKind.VISITOR),
  /** A responder's console. */
  RESPONDER("/v1/responder", SessionKind.RESPONDER),
  /** A managers' page. */
  MANAGER("/v1/manager", SessionKind.MANAGER);

  private final String path;
  private final SessionKind kind;

  SocketPath(String path, SessionKind kind) {
    this.path = path;
    this.kind = kind;
  }

  /** The one with this path. */
  public static Optional<SocketPath> of(String path) {
    return Arrays.stream(values()).filter(socket -> socket.path.equals(path)).findFirst();
  }

  /** Its name in the access table. */
  public String key() {
    return "GET " + path;
  }

  SessionKind kind() {
    return kind;
  }

  ServerFrame refused(long ref, Refusal refusal) {
    return switch (this) {
      case VISITOR -> new VisitorReply.Refused(ref, refusal, refusal.text());
      case RESPONDER -> new ResponderReply.Refused(ref, refusal, refusal.text());
      case MANAGER -> new ManagerReply.Refused(ref, refusal, refusal.text());
    };
  }
}
