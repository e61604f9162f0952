package org.bilan.document.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.bilan.document.picture.UnreadablePicture.Reason;

/**
 * What is known of a picture before a pixel of it is decoded. Sizes in pixels as stored.
 *
 * @param components 4 for a JPEG in the inks of print
 * @param adobe see {@link JpegMarkers#adobe}
 */
record PictureHead(PictureKind kind, int width, int height, Orientation orientation, int components, int adobe) {
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 120_000_000;

    private static final int PNG_SIGNATURE = 8;

    /** Length, name and sum of a chunk of PNG. */
    private static final int AROUND_CHUNK = 12;

    private static final int IEND = 0x49454e44;

    /** @throws UnreadablePicture if it is not JPEG or PNG, ends too early, or is too large to be decoded */
    static PictureHead of(byte[] file) {
        PictureKind kind = PictureKind.of(file);
        return switch (kind) {
            case JPEG -> jpeg(file);
            case PNG -> png(file);
            case OTHER -> throw new UnreadablePicture(Reason.NO_PICTURE, "");
            default -> throw new UnreadablePicture(Reason.OTHER_KIND, kind.name());
        };
    }

    private static PictureHead jpeg(byte[] file) {
        JpegMarkers said = JpegMarkers.of(file);
        if (said.width() == 0 || said.height() == 0) {
            throw new UnreadablePicture(said.whole() ? Reason.DAMAGED : Reason.INCOMPLETE, "");
        }
        requireBounds(said.width(), said.height());
        if (!said.whole()) {
            throw new UnreadablePicture(Reason.INCOMPLETE, "");
        }
        return new PictureHead(
                PictureKind.JPEG, said.width(), said.height(), Orientation.of(file), said.components(), said.adobe());
    }

    /** Its chunks are those that their sums say, to the last (PNG, 5.3 and 11.2.5). */
    private static PictureHead png(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < PNG_SIGNATURE + AROUND_CHUNK + 13
                || !"IHDR".equals(new String(file, 12, 4, StandardCharsets.ISO_8859_1))) {
            throw new UnreadablePicture(Reason.INCOMPLETE, "");
        }
        int width = bytes.getInt(16);
        int height = bytes.getInt(20);
        requireBounds(width, height);
        int at = PNG_SIGNATURE;
        int name = 0;
        while (name != IEND) {
            int length = at + AROUND_CHUNK <= file.length ? bytes.getInt(at) : -1;
            if (length < 0 || length > file.length - at - AROUND_CHUNK) {
                throw new UnreadablePicture(Reason.INCOMPLETE, "");
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
                throw new UnreadablePicture(Reason.DAMAGED, "");
            }
            name = bytes.getInt(at + 4);
            at += AROUND_CHUNK + length;
        }
        return new PictureHead(PictureKind.PNG, width, height, Orientation.of(file), 0, -1);
    }

    private static void requireBounds(int wide, int high) {
        if (wide < 1 || high < 1 || wide > LONGEST_SIDE || high > LONGEST_SIDE || (long) wide * high > MOST_PIXELS) {
            String size = Integer.toUnsignedString(wide) + " × " + Integer.toUnsignedString(high);
            throw new UnreadablePicture(Reason.TOO_LARGE, size);
        }
    }

    /** Width by height of the picture as seen. */
    double ratio() {
        return (double) uprightWidth() / uprightHeight();
    }

    int uprightWidth() {
        return orientation.isTurned() ? height : width;
    }

    int uprightHeight() {
        return orientation.isTurned() ? width : height;
    }
}
