package fi.tagi.server.statistics.publish;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody who has every table that is told, and knows how they add up. Solves for what is kept
 * back: by elimination, modulo a prime, for what follows from the sums; and by bounds, for what
 * follows from no count being negative. Knows nothing of how it was decided what to keep back.
 */
final class Attacker {
  private static final long PRIME = 2_147_483_647L;

  private final List<Map<Integer, Long>> equations = new ArrayList<>();
  private final List<Long> sums = new ArrayList<>();
  private final Map<String, Integer> unknowns = new LinkedHashMap<>();
  private final Map<String, Long> seen = new HashMap<>();

  /** Notes a cell of a table. */
  void see(String cell, Count count) {
    switch (count) {
      case Count.Shown(long number) -> seen.put(cell, number);
      case Count.Hidden() -> unknown(cell);
    }
  }

  private int unknown(String cell) {
    return unknowns.computeIfAbsent(cell, c -> unknowns.size());
  }

  /** Notes that some cells add up to another; one that is in no table is unknown. */
  void addUp(List<String> parts, String whole) {
    Map<Integer, Long> equation = new HashMap<>();
    long sum = 0;
    for (String part : parts) {
      sum -= term(equation, part, 1);
    }
    sum -= term(equation, whole, -1);
    note(equation, sum);
  }

  /** Notes that some cells add up to a number. */
  void addUp(List<String> parts, long whole) {
    Map<Integer, Long> equation = new HashMap<>();
    long sum = whole;
    for (String part : parts) {
      sum -= term(equation, part, 1);
    }
    note(equation, sum);
  }

  private long term(Map<Integer, Long> equation, String cell, long sign) {
    Long number = seen.get(cell);
    if (number != null) {
      return sign * number;
    }
    equation.merge(unknown(cell), sign, Long::sum);
    return 0;
  }

  private void note(Map<Integer, Long> equation, long sum) {
    if (!equation.isEmpty()) {
      equations.add(equation);
      sums.add(sum);
    }
  }

  /** What is kept back and follows from all the rest. */
  Map<String, Long> recovered() {
    Map<Integer, Long> found = new HashMap<>(eliminated());
    found.putAll(bounded());
    Map<String, Long> named = new TreeMap<>();
    unknowns.forEach((cell, number) -> {
      if (found.containsKey(number)) {
        named.put(cell, found.get(number));
      }
    });
    return named;
  }

  /** Gauss and Jordan: an equation with one unknown left says what it is. */
  private Map<Integer, Long> eliminated() {
    Map<Integer, SortedMap<Integer, Long>> byPivot = new HashMap<>();
    int rightSide = unknowns.size();
    for (int i = 0; i < equations.size(); i++) {
      SortedMap<Integer, Long> row = new TreeMap<>();
      equations.get(i).forEach((unknown, factor) -> row.put(unknown, mod(factor)));
      row.put(rightSide, mod(sums.get(i)));
      byPivot.forEach((pivot, other) -> reduce(row, pivot, other));
      row.values().removeIf(factor -> factor == 0);
      if (!row.isEmpty() && row.firstKey() != rightSide) {
        int pivot = row.firstKey();
        scale(row, inverse(row.getOrDefault(pivot, 1L)));
        byPivot.values().forEach(other -> reduce(other, pivot, row));
        byPivot.put(pivot, row);
      }
    }
    Map<Integer, Long> found = new HashMap<>();
    byPivot.forEach((pivot, row) -> {
      boolean alone = row.keySet().stream().allMatch(k -> k.equals(pivot) || k.equals(rightSide));
      if (alone) {
        found.put(pivot, row.getOrDefault(rightSide, 0L));
      }
    });
    return found;
  }

  private static void reduce(SortedMap<Integer, Long> row, int pivot, SortedMap<Integer, Long> by) {
    long factor = row.getOrDefault(pivot, 0L);
    if (factor == 0) {
      return;
    }
    by.forEach(
        (unknown, other) -> row.merge(unknown, mod(-factor * other), (one, two) -> mod(one + two)));
    row.values().removeIf(left -> left == 0);
  }

  private static void scale(SortedMap<Integer, Long> row, long by) {
    row.replaceAll((unknown, factor) -> mod(factor * by));
  }

  private static long mod(long number) {
    return Math.floorMod(number, PRIME);
  }

  private static long inverse(long number) {
    return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValue();
  }

  /** Narrows what each unknown can be by each equation, until nothing changes. */
  private Map<Integer, Long> bounded() {
    long[] low = new long[unknowns.size()];
    long[] high = new long[unknowns.size()];
    java.util.Arrays.fill(high, 1_000_000);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < equations.size(); i++) {
        changed |= narrow(equations.get(i), sums.get(i), low, high);
      }
    }
    Map<Integer, Long> found = new HashMap<>();
    for (int unknown = 0; unknown < low.length; unknown++) {
      if (low[unknown] == high[unknown]) {
        found.put(unknown, low[unknown]);
      }
    }
    return found;
  }

  private static boolean narrow(Map<Integer, Long> equation, long sum, long[] low, long[] high) {
    long least = 0;
    long most = 0;
    for (Map.Entry<Integer, Long> term : equation.entrySet()) {
      long factor = term.getValue();
      least += factor > 0 ? factor * low[term.getKey()] : factor * high[term.getKey()];
      most += factor > 0 ? factor * high[term.getKey()] : factor * low[term.getKey()];
    }
    boolean changed = false;
    for (Map.Entry<Integer, Long> term : equation.entrySet()) {
      int unknown = term.getKey();
      long factor = term.getValue();
      long othersLeast = least - (factor > 0 ? factor * low[unknown] : factor * high[unknown]);
      long othersMost = most - (factor > 0 ? factor * high[unknown] : factor * low[unknown]);
      long one = sum - othersMost;
      long two = sum - othersLeast;
      long from = factor > 0 ? Math.ceilDiv(one, factor) : Math.ceilDiv(two, factor);
      long to = factor > 0 ? Math.floorDiv(two, factor) : Math.floorDiv(one, factor);
      if (from > low[unknown] || to < high[unknown]) {
        low[unknown] = Math.max(low[unknown], from);
        high[unknown] = Math.min(high[unknown], to);
        return true;
      }
    }
    return changed;
  }
}
