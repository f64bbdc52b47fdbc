package fi.tagi.server.command.run;

import fi.tagi.server.Core;
import fi.tagi.server.access.api.UserCommands;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.demo.Demo.DemoPerson;
import java.io.PrintWriter;
import java.net.URI;

/** What a started server says to the person who started it. */
final class Greeting {
  private final PrintWriter out;
  private final URI url;

  Greeting(PrintWriter out, URI url) {
    this.out = out;
    this.url = url;
  }

  /** The addresses of the pages. */
  void addresses(boolean demo) {
    out.println("Tägi is running at " + url);
    out.println();
    if (demo) {
      address("demo page with the widget", "/");
    }
    address("widget on its own", "/widget?line=nuoret");
    address("console of responders", "/console");
    address("manage", "/manage");
    out.println();
  }

  /** The demo's accounts. */
  void demoPeople() {
    out.println("  Sign in with the password " + Demo.PASSWORD + " as");
    for (DemoPerson person : DemoPerson.values()) {
      out.printf("    %-8s (%s)%n", person.signInName(), person.role().code());
    }
    out.println();
  }

  /** The link by which the first manager makes an account, while there is none. */
  void firstManager(Core core) {
    new UserCommands(core.accounts(), core.invitations(), core.signIns())
        .firstManagerLink()
        .ifPresent(path -> {
          out.println("  There is no account yet. Make the first manager's by this link,");
          out.println("  which works once and for seven days; a new start makes a new one:");
          out.println("    " + url + path);
          out.println();
        });
  }

  private void address(String what, String path) {
    out.printf("  %-26s %s%s%n", what, url, path);
  }
}
