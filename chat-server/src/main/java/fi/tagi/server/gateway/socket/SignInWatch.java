package fi.tagi.server.gateway.socket;

import fi.tagi.protocol.CloseReason;
import fi.tagi.server.access.Access;
import fi.tagi.server.database.StorageAway;
import fi.tagi.server.session.Endpoint;
import fi.tagi.server.session.Session;

/** Keeps a person's socket and sign-in together: neither outlives the other's end. May block. */
final class SignInWatch {
  private final Access access;

  SignInWatch(Access access) {
    this.access = access;
  }

  /** Closes the session when its owner may not have it any more, or nobody can tell. */
  void check(Session session, SocketOwner owner) {
    try {
      if (!access.allows(owner.path().key(), access.callerOf(owner.cookie()))) {
        session.close(CloseReason.SIGNED_OUT);
      }
    } catch (StorageAway e) {
      session.close(CloseReason.FAULT);
    }
  }

  /** The same endpoint, whose frames count as use of the sign-in. */
  Endpoint counted(Endpoint endpoint, SocketOwner owner) {
    Runnable use = access.use(owner.cookie());
    return new Endpoint() {
      @Override
      public void receive(byte[] frame) {
        try {
          use.run();
        } catch (StorageAway e) {
          // The endpoint meets the same and answers it in its own way.
        }
        endpoint.receive(frame);
      }

      @Override
      public void gone() {
        endpoint.gone();
      }
    };
  }
}
