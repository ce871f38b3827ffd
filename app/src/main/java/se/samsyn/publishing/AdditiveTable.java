package se.samsyn.publishing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table with totals seen as someone would who wants to work out what was kept back: which values could each count have,
 * given all that is shown? Exact, not an estimate.
 *
 * <p>Rows, columns and totals add up; that is a circulation in a network: the total flows from the end to the start, each
 * row's total from the start to the row, each count from its row to its column, each column's total from the column to the
 * end. A count that is shown is an edge with equal bounds. How far one edge can be moved while all bounds hold is a
 * maximum flow through the rest (Ford &amp; Fulkerson 1956; for statistical tables Cox 1995), and whole numbers stay whole.
 */
final class AdditiveTable {
    private static final int UNBOUNDED = Integer.MAX_VALUE / 4;

    private final int rows;
    private final int columns;
    private final int[] from;
    private final int[] to;
    private final int[] value;
    private final int[] lower;
    private final int[] upper;
    private final List<List<Integer>> edgesAt = new ArrayList<>();

    AdditiveTable(CountTable table) {
        rows = table.rows().size();
        columns = table.columns().size();
        int edges = (rows + 1) * (columns + 1);
        from = new int[edges];
        to = new int[edges];
        value = new int[edges];
        lower = new int[edges];
        upper = new int[edges];
        int start = rows + columns;
        int end = start + 1;
        for (int node = 0; node <= end; node++) {
            edgesAt.add(new ArrayList<>());
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                int edge = edge(row, column);
                boolean rowTotal = column == columns;
                boolean columnTotal = row == rows;
                from[edge] = rowTotal ? (columnTotal ? end : start) : columnTotal ? rows + column : row;
                to[edge] = rowTotal ? (columnTotal ? start : row) : columnTotal ? end : rows + column;
                value[edge] = rowTotal
                        ? (columnTotal ? table.total() : table.rowTotal(row))
                        : columnTotal ? table.columnTotal(column) : table.counts().get(row).get(column);
                edgesAt.get(from[edge]).add(edge);
                edgesAt.get(to[edge]).add(edge);
            }
        }
    }

    /** The number of a count; the row after the last holds the columns' totals, the column after the last the rows'. */
    int edge(int row, int column) {
        return row * (columns + 1) + column;
    }

    int size() {
        return value.length;
    }

    int value(int edge) {
        return value[edge];
    }

    boolean isTotal(int edge) {
        return edge / (columns + 1) == rows || edge % (columns + 1) == columns;
    }

    boolean sharesLine(int edge, int other) {
        return edge / (columns + 1) == other / (columns + 1) || edge % (columns + 1) == other % (columns + 1);
    }

    /** Says what everyone may know of a count. */
    void know(int edge, ShownCount.How how) {
        switch (how) {
            case SHOWN -> bounds(edge, value[edge], value[edge]);
            case FEWER -> bounds(edge, 1, DisclosureRules.LEAST - 1);
            case HIDDEN -> bounds(edge, DisclosureRules.LEAST, UNBOUNDED);
            case UNSPLIT -> bounds(edge, 0, UNBOUNDED);
        }
    }

    private void bounds(int edge, int low, int high) {
        lower[edge] = low;
        upper[edge] = high;
    }

    /** By how much the count could be lower than it is; no more than asked for. */
    int slackBelow(int edge, int wanted) {
        return flow(from[edge], to[edge], edge, Math.min(wanted, value[edge] - lower[edge]));
    }

    /** By how much the count could be higher than it is; no more than asked for. */
    int slackAbove(int edge, int wanted) {
        return flow(to[edge], from[edge], edge, Math.min(wanted, upper[edge] - value[edge]));
    }

    /** The greatest flow from one node to another besides the given edge, counted from the table as it is. */
    private int flow(int source, int sink, int without, int wanted) {
        int[] moved = new int[value.length];
        int sent = 0;
        int[] reachedBy = new int[edgesAt.size()];
        while (sent < wanted) {
            Arrays.fill(reachedBy, -1);
            if (!search(source, sink, without, moved, reachedBy)) {
                break;
            }
            int most = wanted - sent;
            for (int node = sink; node != source; node = other(reachedBy[node], node)) {
                most = Math.min(most, room(reachedBy[node], node, moved));
            }
            for (int node = sink; node != source; ) {
                int edge = reachedBy[node];
                moved[edge] += to[edge] == node ? most : -most;
                node = other(edge, node);
            }
            sent += most;
        }
        return sent;
    }

    private boolean search(int source, int sink, int without, int[] moved, int[] reachedBy) {
        var queue = new ArrayDeque<Integer>(List.of(source));
        while (!queue.isEmpty()) {
            int node = queue.poll();
            for (int edge : edgesAt.get(node)) {
                int next = other(edge, node);
                if (edge != without && next != source && reachedBy[next] < 0 && room(edge, next, moved) > 0) {
                    reachedBy[next] = edge;
                    if (next == sink) {
                        return true;
                    }
                    queue.add(next);
                }
            }
        }
        return false;
    }

    private int other(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    /** How much more may pass along an edge towards a node. */
    private int room(int edge, int towards, int[] moved) {
        int now = value[edge] + moved[edge];
        return to[edge] == towards ? upper[edge] - now : now - lower[edge];
    }
}
