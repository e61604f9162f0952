package org.bilan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file as people send it: UTF-8 with or without a byte order mark, or the Windows-1252 that spreadsheet programs
 * of Western Europe and the Americas call "CSV". What is neither is refused with a reason.
 */
final class TextFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    static final byte[] GIF = {'G', 'I', 'F', '8'};

    private TextFile() {}

    /** @throws UnreadableTable if it is too large, or not text in one of the two encodings */
    static Reader open(Path file) throws IOException, UnreadableTable {
        requireSize(file, Limits.FILE);
        requireText(file);
        Charset charset = charset(file);
        InputStream bytes = Files.newInputStream(file);
        if (charset.equals(StandardCharsets.UTF_8)) {
            bytes = withoutMark(file, bytes);
        }
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static void requireSize(Path file, long limit) throws IOException, UnreadableTable {
        long size = Files.size(file);
        if (size > limit) {
            throw new UnreadableTable(0, "file.large", Limits.megabytes(size), Limits.megabytes(limit));
        }
    }

    static boolean startsWith(Path file, byte[] signature) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(signature.length);
            return java.util.Arrays.equals(head, signature);
        }
    }

    private static void requireText(Path file) throws IOException, UnreadableTable {
        if (startsWith(file, PDF)) {
            throw new UnreadableTable(0, "file.pdf");
        }
        if (startsWith(file, ZIP) || startsWith(file, OLE)) {
            throw new UnreadableTable(0, "file.workbook");
        }
        if (startsWith(file, PNG) || startsWith(file, JPEG)) {
            throw new UnreadableTable(0, "file.picture");
        }
    }

    private static InputStream withoutMark(Path file, InputStream bytes) throws IOException {
        if (startsWith(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            bytes.skipNBytes(3);
        }
        return bytes;
    }

    /**
     * UTF-8 when every byte fits it. A file with some letters in UTF-8 and some not has been damaged on its way; one
     * with none in UTF-8 is Windows-1252.
     */
    private static Charset charset(Path file) throws IOException, UnreadableTable {
        Scan scan = new Scan();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    scan.next(buffer[i] & 0xFF);
                }
            }
        }
        if (scan.zeroes > 0) {
            throw new UnreadableTable(0, "file.binary");
        }
        scan.end();
        if (scan.firstBadLine == 0) {
            return StandardCharsets.UTF_8;
        }
        if (scan.letters > 0) {
            throw new UnreadableTable(scan.firstBadLine, "file.encoding");
        }
        return WINDOWS;
    }

    private static final class Scan {
        int line = 1;
        int expected;
        int letters;
        int zeroes;
        int firstBadLine;

        void next(int octet) {
            if (expected > 0) {
                if ((octet & 0xC0) == 0x80) {
                    expected--;
                    letters += expected == 0 ? 1 : 0;
                    return;
                }
                bad();
            }
            expected = following(octet);
            zeroes += octet == 0 ? 1 : 0;
            line += octet == '\n' ? 1 : 0;
        }

        private int following(int octet) {
            if (octet < 0x80) {
                return 0;
            }
            if (octet >= 0xC2 && octet <= 0xF4) {
                return octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
            }
            bad();
            return 0;
        }

        void end() {
            if (expected > 0) {
                bad();
            }
        }

        private void bad() {
            expected = 0;
            firstBadLine = firstBadLine == 0 ? line : firstBadLine;
        }
    }
}
