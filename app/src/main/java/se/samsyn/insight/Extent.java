package se.samsyn.insight;

/** A box on the ground, SWEREF 99 TM metres. */
public record Extent(double west, double south, double east, double north) {
    public Extent {
        if (!(west < east && south < north)) {
            throw new IllegalArgumentException("not a box: " + west + ", " + south + ", " + east + ", " + north);
        }
    }

    /** The same middle, widened to the given ratio of width to height. */
    public Extent ofRatio(double ratio) {
        double width = east - west;
        double height = north - south;
        double wider = Math.max(width, height * ratio);
        double higher = wider / ratio;
        double x = (west + east) / 2;
        double y = (south + north) / 2;
        return new Extent(x - wider / 2, y - higher / 2, x + wider / 2, y + higher / 2);
    }

    /** The same middle, larger by a share of its own size on each side. */
    public Extent padded(double share) {
        double x = (east - west) * share;
        double y = (north - south) * share;
        return new Extent(west - x, south - y, east + x, north + y);
    }

    /** Whether a point lies in it; its eastern and northern edges are outside. */
    public boolean contains(double x, double y) {
        return x >= west && x < east && y >= south && y < north;
    }
}
