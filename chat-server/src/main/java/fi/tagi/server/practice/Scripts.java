package fi.tagi.server.practice;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The made-up visitors that ship with the server.
 *
 * @param source where they come from and what is to be checked
 * @param scripts one for each thing to practise
 */
public record Scripts(String source, List<Script> scripts) {
  private static final String SHIPPED = "/practice/scripts-1.json";

  /** Before a script's code, in the place of a site. */
  private static final String SITE = "script-";

  /** Copies. */
  public Scripts {
    scripts = List.copyOf(scripts);
  }

  /** Those that ship. */
  public static Scripts shipped() {
    try (InputStream in = Scripts.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no " + SHIPPED);
      }
      return Json.read(in.readAllBytes(), Scripts.class);
    } catch (BadRequest e) {
      throw new IllegalStateException("damaged: " + SHIPPED, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of this code. */
  Optional<Script> find(String code) {
    return scripts.stream().filter(script -> script.code().equals(code)).findFirst();
  }

  /** What stands for the site of a contact that this script plays. */
  static String site(Script script) {
    return SITE + script.code();
  }

  /** The one that plays a contact from there; empty when none does. */
  Optional<Script> playing(String site) {
    return site.startsWith(SITE) ? find(site.substring(SITE.length())) : Optional.empty();
  }
}
