package fi.tagi.server.shift.book;

import fi.tagi.server.shift.Shift;
import fi.tagi.server.shift.ShiftEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The append-only record of what happened to each shift. */
public interface ShiftBook {
  /** The shift as it is now; empty when there is none of this id. */
  Optional<Shift> find(UUID shift);

  /**
   * Adds an entry. When this returns a shift, the entry is committed, unless an outer transaction
   * is still open.
   *
   * @param before the shift as the caller knows it; empty for a new one
   * @param next its next entry
   * @return the shift after it; empty, with nothing written, when somebody else's entry has that
   *     version
   */
  Optional<Shift> append(Optional<Shift> before, ShiftEntry next);

  /** Every shift that can begin on this local day or later. */
  List<Shift> since(LocalDate day);

  /** The same shifts, only by how many entries they have. */
  Map<UUID, Integer> versionsSince(LocalDate day);

  /** The shift after this entry, wherever it is stored. */
  static Shift after(Optional<Shift> before, ShiftEntry next) {
    return before.map(shift -> shift.after(next)).orElseGet(() -> Shift.begun(next));
  }
}
