package se.samsyn.demo.town;

import java.util.BitSet;

/**
 * Which 100 m cells have houses or streets, that is, where something could have been reported. Cells are [a, a + 100)
 * on the national grid. Hot-spot tests compare only such cells (forest and sea would make every street "significant").
 */
public final class BuiltUpMask {

  public static final int CELL_METRES = 100;

  private final long west, south;
  private final int columns, rows;
  private final BitSet built = new BitSet();

  BuiltUpMask(double west, double south, double east, double north) {
    this.west = Math.floorDiv((long) west, CELL_METRES) * CELL_METRES;
    this.south = Math.floorDiv((long) south, CELL_METRES) * CELL_METRES;
    this.columns = (int) ((east - this.west) / CELL_METRES) + 1;
    this.rows = (int) ((north - this.south) / CELL_METRES) + 1;
  }

  void add(double x, double y) {
    int i = index(x, y);
    if (i >= 0) {
      built.set(i);
    }
  }

  /** Whether the cell that holds the point (SWEREF 99 TM metres) is built up; false outside the municipality's box. */
  public boolean isBuiltUp(double x, double y) {
    int i = index(x, y);
    return i >= 0 && built.get(i);
  }

  private int index(double x, double y) {
    int column = (int) Math.floor((x - west) / CELL_METRES), row = (int) Math.floor((y - south) / CELL_METRES);
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  }

  public int countCells() {
    return built.cardinality();
  }

  /** South-west corners of the built-up cells, flat x0, y0, x1, y1 …, row by row from the south-west. */
  public double[] corners() {
    double[] out = new double[2 * built.cardinality()];
    int k = 0;
    for (int i = built.nextSetBit(0); i >= 0; i = built.nextSetBit(i + 1)) {
      out[k++] = west + (long) (i % columns) * CELL_METRES;
      out[k++] = south + (long) (i / columns) * CELL_METRES;
    }
    return out;
  }
}
