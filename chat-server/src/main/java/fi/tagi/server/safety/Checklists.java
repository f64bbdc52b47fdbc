package fi.tagi.server.safety;

import fi.tagi.server.codes.Names;
import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What to ask and whom to call when somebody is in danger, in steps.
 *
 * @param version of these lists, from 1; a step's code never means something else in a later one
 * @param source where they come from and what is to be checked
 * @param lists one for each occasion
 */
public record Checklists(int version, String source, List<Checklist> lists) {
  /** In the place of a number: the one that the line's settings have. */
  public static final String SOCIAL_EMERGENCY = "social-emergency";

  private static final String SHIPPED = "/checklists/lists-1.json";

  /** Copies. */
  public Checklists {
    lists = List.copyOf(lists);
  }

  /**
   * The steps for one occasion.
   *
   * @param code what is stored
   * @param names what people read
   * @param intro a sentence before the steps
   * @param steps in their order
   */
  public record Checklist(String code, Names names, Names intro, List<Step> steps) {
    /** Copies. */
    public Checklist {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step.
   *
   * @param code what is stored
   * @param names what people read
   * @param call whom to call: a number, {@link #SOCIAL_EMERGENCY}, or empty for nobody
   */
  public record Step(String code, Names names, String call) {}

  /** The lists that ship with the server. */
  public static Checklists shipped() {
    try (InputStream in = Checklists.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no " + SHIPPED);
      }
      return Json.read(in.readAllBytes(), Checklists.class);
    } catch (BadRequest e) {
      throw new IllegalStateException("damaged: " + SHIPPED, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is such a step. */
  public boolean knows(String list, String step) {
    return lists.stream()
        .filter(one -> one.code().equals(list))
        .flatMap(one -> one.steps().stream())
        .anyMatch(one -> one.code().equals(step));
  }
}
