package fi.tagi.load.office;

import java.io.IOException;
import java.net.URI;

/** The link by which the person of a new account sets a password. */
public final class Invitation {
  private Invitation() {}

  /**
   * Accepts one that the server's command line printed.
   *
   * @param link the whole link, with its secret after the {@code #}
   * @param manager the name of the account, and the password it is to have
   */
  public static void accept(URI server, String link, Crew.Manager manager) throws IOException {
    String token = link.substring(link.indexOf('#') + 1);
    Office.of(server)
        .post(
            "/v1/invitations/" + token,
            new Invited(manager.name(), "Load", "Load manager", manager.password()));
  }

  private record Invited(String name, String realName, String alias, String password) {}
}
