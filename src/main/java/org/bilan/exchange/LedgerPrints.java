package org.bilan.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bilan.value.Sha256;
import org.bilan.value.TextFold;

/**
 * The fingerprints of the lines of one export, in their order: account, day, numbers, amount and text, and of lines that
 * are alike in all of these which one it is. The same line has the same fingerprint in every export.
 */
final class LedgerPrints {
    private static final int BYTES = 16;

    private final LongCounts alike = new LongCounts();
    private final MessageDigest digest = Sha256.digest();

    /** 32 hexadecimal digits. */
    String of(LedgerEntry entry) {
        String text = String.join(
                Layout.KEY_SEPARATOR,
                LedgerText.accountKey(entry.account()),
                entry.day().toString(),
                TextFold.fold(entry.number()),
                TextFold.fold(entry.journal()),
                Long.toString(entry.minor()),
                TextFold.fold(entry.name()),
                TextFold.fold(entry.memo()));
        byte[] base = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        int before = alike.add(ByteBuffer.wrap(base).getLong());
        digest.update(base);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(before).flip());
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** A fingerprint as a number, for sets of many. */
    static long number(String print) {
        return Long.parseUnsignedLong(print, 0, 16, 16);
    }
}
