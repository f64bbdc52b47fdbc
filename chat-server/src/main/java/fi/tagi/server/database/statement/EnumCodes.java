package fi.tagi.server.database.statement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * How the tables write the constants of an enum: {@code TURNED_AWAY} is stored as {@code
 * turned_away}. Made once for each enum, since every row has some of them.
 */
public final class EnumCodes<E extends Enum<E>> {
  private final Map<E, String> codes;
  private final Map<String, E> constants = new HashMap<>();

  private EnumCodes(Class<E> type) {
    this.codes = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      String code = constant.name().toLowerCase(Locale.ROOT);
      codes.put(constant, code);
      constants.put(code, constant);
    }
  }

  /** Those of an enum. */
  public static <E extends Enum<E>> EnumCodes<E> of(Class<E> type) {
    return new EnumCodes<>(type);
  }

  /** What is stored. */
  public String code(E constant) {
    return Objects.requireNonNull(codes.get(constant));
  }

  /**
   * What was stored.
   *
   * @throws NoSuchElementException when this version does not know the code
   */
  public E constant(String code) {
    return Optional.ofNullable(constants.get(code))
        .orElseThrow(() -> new NoSuchElementException("unknown code " + code));
  }
}
