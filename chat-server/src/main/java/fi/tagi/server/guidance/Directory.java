package fi.tagi.server.guidance;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where a line's responders guide its visitors.
 *
 * @param edition which one it is; 0 for the one that ships with the server
 * @param referrals in the order in which they are shown
 */
record Directory(int edition, List<Referral> referrals) {
  private static final String SHIPPED = "/guidance/referrals-1.json";

  /** Copies. */
  Directory {
    referrals = List.copyOf(referrals);
  }

  /** What a line begins with. Nobody has made sure of any of it. */
  static Directory shipped() {
    try (InputStream in = Directory.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no " + SHIPPED);
      }
      return Json.read(in.readAllBytes(), Directory.class);
    } catch (BadRequest e) {
      throw new IllegalStateException("damaged: " + SHIPPED, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
