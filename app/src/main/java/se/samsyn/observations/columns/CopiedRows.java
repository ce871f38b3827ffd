package se.samsyn.observations.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** Reads PostgreSQL's binary COPY format (manual, COPY, "Binary Format") value by value, without an object for each. */
final class CopiedRows {
    /** Where a value would stand, and there is none. */
    static final int NULL = -1;

    private static final int SIGNATURE_BYTES = 11;
    /** 2000-01-01, where the server's timestamps begin, in microseconds since 1970. */
    private static final long TIMESTAMP_BEGINS = 946_684_800_000_000L;

    /** The next part of the answer; null after the last. */
    private final Supplier<byte[]> parts;
    private byte[] bytes = new byte[0];
    private int at;

    CopiedRows(Supplier<byte[]> parts) {
        this.parts = parts;
        for (int i = 0; i < SIGNATURE_BYTES; i++) {
            oneByte();
        }
        fourBytes();
        int extension = fourBytes();
        for (int i = 0; i < extension; i++) {
            oneByte();
        }
    }

    /** Goes to the next row; false after the last. */
    boolean next() {
        int fields = (short) (oneByte() << 8 | oneByte());
        if (fields >= 0) {
            return true;
        }
        while (parts.get() != null) {
            // The end of the answer frees the connection.
        }
        return false;
    }

    long number(long absent) {
        return fourBytes() == NULL ? absent : eightBytes();
    }

    double real() {
        return fourBytes() == NULL ? Double.NaN : Double.longBitsToDouble(eightBytes());
    }

    /** Microseconds since 1970. */
    long moment() {
        fourBytes();
        return eightBytes() + TIMESTAMP_BEGINS;
    }

    /** The number of a word; {@link #NULL} for none. */
    int word(Words words) {
        int length = fourBytes();
        if (length == NULL) {
            return NULL;
        }
        if (at + length > bytes.length) {
            byte[] word = new byte[length];
            for (int i = 0; i < length; i++) {
                word[i] = (byte) oneByte();
            }
            return words.number(word, 0, length);
        }
        at += length;
        return words.number(bytes, at - length, length);
    }

    private int oneByte() {
        while (at == bytes.length) {
            bytes = parts.get();
            at = 0;
            if (bytes == null) {
                throw new IllegalStateException("The answer ended before its last row");
            }
        }
        return bytes[at++] & 0xff;
    }

    private int fourBytes() {
        return oneByte() << 24 | oneByte() << 16 | oneByte() << 8 | oneByte();
    }

    private long eightBytes() {
        return (long) fourBytes() << 32 | fourBytes() & 0xffffffffL;
    }

    /** Words that come again and again, numbered as they first come. */
    static final class Words {
        private byte[][] words = new byte[16][];
        private int[] slots = new int[64];
        private int size;

        Words(Iterable<String> known) {
            Arrays.fill(slots, -1);
            for (String word : known) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                number(bytes, 0, bytes.length);
            }
        }

        int size() {
            return size;
        }

        String word(int number) {
            return new String(words[number], StandardCharsets.UTF_8);
        }

        int number(byte[] bytes, int from, int length) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + bytes[i];
            }
            int slot = (hash ^ hash >>> 15) & slots.length - 1;
            while (slots[slot] >= 0) {
                byte[] word = words[slots[slot]];
                if (Arrays.equals(word, 0, word.length, bytes, from, from + length)) {
                    return slots[slot];
                }
                slot = slot + 1 & slots.length - 1;
            }
            return add(Arrays.copyOfRange(bytes, from, from + length), slot);
        }

        private int add(byte[] word, int slot) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
                slots = new int[size * 8];
                Arrays.fill(slots, -1);
                byte[][] before = words;
                int count = size;
                size = 0;
                for (int i = 0; i < count; i++) {
                    number(before[i], 0, before[i].length);
                }
                return number(word, 0, word.length);
            }
            words[size] = word;
            slots[slot] = size;
            return size++;
        }
    }
}
