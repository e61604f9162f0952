package org.bilan.document.annex;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** How much the streams of a PDF unpack to, found without keeping what comes out. */
final class UnpackedSize {
    /** A page of a scanner at 600 dots an inch in colour has 100 MB. */
    static final long MOST_OF_ONE = 200L << 20;

    static final long MOST = 800L << 20;

    private final byte[] buffer = new byte[1 << 16];
    private long sum;

    /** False once this stream, or all so far, are too large. */
    boolean add(COSStream stream) throws IOException {
        int deflated = deflated(stream);
        if (deflated == 0) {
            return true;
        }
        try (InputStream packed = stream.createRawInputStream()) {
            InputStream unpacked = packed;
            for (int filter = 0; filter < deflated; filter++) {
                unpacked = new InflaterInputStream(unpacked);
            }
            long size = 0;
            for (int read = read(unpacked); read > 0; read = read(unpacked)) {
                size += read;
                sum += read;
                if (size > MOST_OF_ONE || sum > MOST) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What is damaged further on ends there, as it does for readers. */
    private int read(InputStream unpacked) {
        try {
            return unpacked.read(buffer);
        } catch (IOException damaged) {
            return -1;
        }
    }

    /** How many filters unpack by Flate before any other. */
    private static int deflated(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<? extends @Nullable COSBase> all =
                filters instanceof COSArray array ? array.toList() : filters == null ? List.of() : List.of(filters);
        int count = 0;
        for (COSBase filter : all) {
            if (!COSName.FLATE_DECODE.equals(filter) && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
                return count;
            }
            count++;
        }
        return count;
    }
}
