package se.samsyn.demo.events;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/**
 * Events as the file {@code id,from,to,x,y,category,place,text,source}: UTF-8, comma, local ISO times, SWEREF 99 TM metres,
 * category = group code, source = key of the reporting unit. Where no point is known x and y are empty.
 */
public final class ObservationFile implements Consumer<TownEvent> {

    public static final String HEADER = "id,from,to,x,y,category,place,text,source";

    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder(200);
    private int rows;

    public ObservationFile(Writer writer) throws IOException {
        out = new BufferedWriter(writer, 1 << 16);
        out.write(HEADER + "\n");
    }

    @Override
    public void accept(TownEvent e) {
        line.setLength(0);
        line.append(e.id()).append(',');
        time(e.from());
        line.append(',');
        time(e.to());
        line.append(',');
        metres(e.x());
        line.append(',');
        metres(e.y());
        line.append(',').append(e.group()).append(',');
        text(e.place());
        line.append(',');
        text(e.text());
        line.append(',').append(e.unit().key()).append('\n');
        try {
            out.append(line);
        } catch (IOException e1) {
            throw new UncheckedIOException(e1);
        }
        rows++;
    }

    /** Writes what is left. The writer it was given stays open. */
    public void flush() throws IOException {
        out.flush();
    }

    public int countRows() {
        return rows;
    }

    private void time(LocalDateTime t) {
        line.append(t.getYear()).append('-');
        two(t.getMonthValue()).append('-');
        two(t.getDayOfMonth()).append('T');
        two(t.getHour()).append(':');
        two(t.getMinute());
    }

    private StringBuilder two(int n) {
        return line.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
    }

    private void metres(double m) {
        if (!Double.isNaN(m)) {
            long tenths = Math.round(m * 10);
            line.append(tenths / 10).append('.').append(tenths % 10);
        }
    }

    private void text(String s) {
        if (s.indexOf(',') < 0 && s.indexOf('"') < 0) {
            line.append(s);
        } else {
            line.append('"').append(s.replace("\"", "\"\"")).append('"');
        }
    }
}
