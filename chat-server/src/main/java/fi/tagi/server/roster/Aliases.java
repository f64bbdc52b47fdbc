package fi.tagi.server.roster;

import java.util.UUID;

/**
 * The names by which visitors and colleagues know responders. A real name never passes through
 * here.
 */
public interface Aliases {
  /**
   * The public alias of a responder, also of one whose account is disabled; {@code –} when there is
   * no such account.
   */
  String of(UUID responder);
}
