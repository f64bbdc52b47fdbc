package fi.tagi.server.codes;

import fi.tagi.server.audit.AuditKind;
import fi.tagi.server.audit.AuditTrail;
import fi.tagi.server.codes.CodeLists.Coded;
import fi.tagi.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One side of a change, as the audit trail has it: what the other definition has differently. The
 * whole definitions stay in their own table.
 *
 * @param definition which definition
 * @param lists by the names of the lists, whatever of them is otherwise in the other definition;
 *     the codes in their order, where only the order is
 */
record CodeChange(int definition, Map<String, List<?>> lists) {

  /** The change from one to the other. */
  static AuditTrail.Change of(CodeLists before, CodeLists after) {
    return new AuditTrail.Change(
        AuditKind.CODES_CHANGED,
        Integer.toString(after.definition()),
        json(side(before, after)),
        json(side(after, before)));
  }

  private static CodeChange side(CodeLists one, CodeLists other) {
    Map<String, List<?>> lists = new TreeMap<>();
    one.byName()
        .forEach((name, list) -> {
          List<? extends Coded> others = other.byName().getOrDefault(name, List.of());
          if (!list.equals(others)) {
            List<?> differing = list.stream().filter(item -> !others.contains(item)).toList();
            boolean onlyMoved = differing.isEmpty() && list.containsAll(others);
            lists.put(name, onlyMoved ? list.stream().map(Coded::code).toList() : differing);
          }
        });
    return new CodeChange(one.definition(), lists);
  }

  private static String json(CodeChange side) {
    return new String(Json.write(side), StandardCharsets.UTF_8);
  }
}
