package fi.tagi.server.statistics.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Numbers that add up: each is a flow between two nodes, and at each node as much comes in as goes
 * out. Whoever knows some of the numbers, and all sums, knows a hidden one exactly if it is the
 * same in every world that fits, a world being whole numbers that are not negative.
 *
 * <p>Two such worlds differ by flows around circles. So a hidden number is known if and only if no
 * circle of hidden numbers leads through it along which something can be moved: any number can
 * grow, and one that is not zero can shrink. (D. Gusfield, A graph theoretic approach to
 * statistical data security, SIAM Journal on Computing 17, 1988.)
 */
final class Network {
  private final List<Edge> edges = new ArrayList<>();
  private final List<List<Edge>> at = new ArrayList<>();

  /** A number. */
  static final class Edge {
    private final int from;
    private final int to;
    private final long value;
    private boolean hidden;
    private boolean told;

    private Edge(int from, int to, long value, boolean hidden) {
      this.from = from;
      this.to = to;
      this.value = value;
      this.hidden = hidden;
    }

    long value() {
      return value;
    }

    boolean isHidden() {
      return hidden;
    }

    void hide(boolean now) {
      hidden = now;
    }

    /** It is in a table now, be it hidden or not. */
    void tell() {
      told = true;
    }
  }

  /** A place where numbers add up. */
  int node() {
    at.add(new ArrayList<>());
    return at.size() - 1;
  }

  /** A number that is one of those that leave a node, and of those that come to another. */
  Edge edge(int from, int to, long value, boolean hidden) {
    Edge edge = new Edge(from, to, value, hidden);
    edges.add(edge);
    at.get(from).add(edge);
    at.get(to).add(edge);
    return edge;
  }

  /** The numbers that tables keep back and that follow from those that are not. */
  List<Edge> known() {
    return edges.stream().filter(edge -> edge.hidden && edge.told && isKnown(edge)).toList();
  }

  private boolean isKnown(Edge edge) {
    boolean canGrow = leads(edge.to, edge.from, edge);
    boolean canShrink = edge.value > 0 && leads(edge.from, edge.to, edge);
    return !canGrow && !canShrink;
  }

  private boolean leads(int from, int to, Edge without) {
    BitSet seen = new BitSet(at.size());
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    seen.set(from);
    while (!next.isEmpty()) {
      int node = next.poll();
      if (node == to) {
        return true;
      }
      for (Edge edge : at.get(node)) {
        int other = edge.from == node ? edge.to : edge.from;
        boolean passable = edge.from == node || edge.value > 0;
        if (edge.hidden && !edge.equals(without) && passable && !seen.get(other)) {
          seen.set(other);
          next.add(other);
        }
      }
    }
    return false;
  }
}
