package se.samsyn.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** How a day is sealed. The order of fields and lines is part of the seal: changing it would break every chain. */
final class SealRules {
    private SealRules() {}

    /** @param entries the day's lines by number; read once */
    static TraceSeal seal(LocalDate day, String previousHash, Stream<TraceEntry> entries) {
        MessageDigest digest = sha256();
        add(digest, previousHash + '\n' + day + '\n');
        long[] count = {0};
        entries.forEach(entry -> {
            count[0]++;
            long micros = ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at());
            add(digest, entry.id() + "|" + micros + '|' + entry.accountId() + '|' + entry.deed() + '|' + entry.objectId() + '\n');
        });
        return new TraceSeal(day, count[0], previousHash, HexFormat.of().formatHex(digest.digest()));
    }

    /** What is kept of the seals of weeded days. */
    static String hash(List<TraceSeal> seals) {
        MessageDigest digest = sha256();
        seals.forEach(seal -> add(
                digest, seal.day() + "|" + seal.entries() + '|' + seal.previousHash() + '|' + seal.hash() + '\n'));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
