package fi.tagi.server.statistics.table;

import fi.tagi.server.http.BadRequest;
import fi.tagi.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every term by its code. Safe for use by many threads. */
public final class Terms {
  /** What says what {@link Cell#HIDDEN} means. */
  public static final String HIDDEN = "hidden";

  /** What says what {@link Cell#NOTHING} means. */
  public static final String NOTHING = "nothing";

  private static final String SHIPPED = "/statistics/definitions.json";

  private final Map<String, Term> byCode = new LinkedHashMap<>();

  private Terms(Term[] terms) {
    for (Term term : terms) {
      if (byCode.put(term.code(), term) != null) {
        throw new IllegalStateException("defined twice: " + term.code());
      }
    }
  }

  /** Those that ship with the server. */
  public static Terms shipped() {
    try (InputStream in = Terms.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no " + SHIPPED);
      }
      return new Terms(Json.read(in.readAllBytes(), Term[].class));
    } catch (BadRequest e) {
      throw new IllegalStateException("damaged: " + SHIPPED, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, in the order in which they are written. */
  public List<Term> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * The term of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Term of(String code) {
    Term term = byCode.get(code);
    if (term == null) {
      throw new IllegalArgumentException("not defined: " + code);
    }
    return term;
  }

  /** The terms of these tables, of their columns and of the marks, each once. */
  public List<Term> in(List<Table> tables) {
    Stream<String> codes =
        tables.stream()
            .flatMap(table ->
                Stream.concat(Stream.of(table.code()), table.columns().stream().map(Column::code)));
    return Stream.of(codes, Stream.of(HIDDEN, NOTHING))
        .flatMap(some -> some)
        .distinct()
        .map(this::of)
        .toList();
  }
}
