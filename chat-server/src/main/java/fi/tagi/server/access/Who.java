package fi.tagi.server.access;

import java.util.Optional;

/** Who may use an endpoint or a command. */
public enum Who {
  /** Everybody, signed in or not. */
  ANYONE,
  /** Everybody who signed in. */
  SIGNED_IN,
  /** Professionals and experts by experience. */
  RESPONDERS,
  /** Managers. */
  MANAGERS,
  /** Managers, and programs with an export token. */
  EXPORTERS;

  /** Whether the caller is among them; empty is somebody who has not signed in. */
  public boolean includes(Optional<Caller> caller) {
    return switch (this) {
      case ANYONE -> true;
      case SIGNED_IN -> caller.isPresent();
      case RESPONDERS -> caller.filter(Caller::isResponder).isPresent();
      case MANAGERS, EXPORTERS -> caller.filter(Caller::isManager).isPresent();
    };
  }

  /** Whether programs with an export token are among them. */
  public boolean includesPrograms() {
    return this == ANYONE || this == EXPORTERS;
  }
}
