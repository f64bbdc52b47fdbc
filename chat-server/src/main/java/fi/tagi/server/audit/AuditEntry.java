package fi.tagi.server.audit;

import fi.tagi.server.hash.ChainBytes;
import fi.tagi.server.hash.Chained;
import java.time.Instant;

/**
 * A change that was written down. Its bytes in the chain are laid down in {@code docs/diary.md};
 * they never change.
 *
 * @param position its place in the trail; later entries have greater ones, not always the next
 * @param at when
 * @param by who
 * @param kind what, as {@link AuditKind#code}
 * @param subject the code or id of what was changed
 * @param before the settings before, as a JSON object
 * @param after the settings afterwards, as a JSON object
 */
public record AuditEntry(
    long position, Instant at, Actor by, String kind, String subject, String before, String after)
    implements Chained {
  @Override
  public String tag() {
    return "tagi/audit/entry/v1\n";
  }

  @Override
  public void put(ChainBytes into) {
    into.number(position)
        .at(at)
        .text(by.code())
        .text(by.accountCode())
        .text(kind)
        .text(subject)
        .text(before)
        .text(after);
  }
}
