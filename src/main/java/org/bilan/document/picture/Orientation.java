package org.bilan.document.picture;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from the tag Orientation (274) of Exif 2.32; the constants are in the order of its values. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TURNED_MIRRORED,
    TURNED_RIGHT,
    TURNED_LEFT_MIRRORED,
    TURNED_LEFT;

    private static final int TAG = 0x0112;
    private static final int EXIF = 0x45786966;

    /** {@link #UPRIGHT} where the file does not say, or not in a way that can be read. */
    static Orientation of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            return PictureKind.of(file) == PictureKind.PNG ? ofPng(bytes) : ofJpeg(bytes);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    boolean isTurned() {
        return ordinal() >= TURNED_MIRRORED.ordinal();
    }

    /** From the pixels as stored, {@code width} by {@code height}, to those as seen. */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TURNED_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TURNED_LEFT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static Orientation ofJpeg(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xff) == 0xff) {
            int marker = file.get(at + 1) & 0xff;
            if (marker == 0xda || marker == 0xd9) {
                break;
            }
            int length = file.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && file.getInt(at + 4) == EXIF) {
                return ofTiff(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofPng(ByteBuffer file) {
        int at = 8;
        while (at + 8 <= file.limit()) {
            int length = file.getInt(at);
            int chunk = file.getInt(at + 4);
            if (length < 0) {
                break;
            }
            if (chunk == 0x65584966) {
                return ofTiff(file.slice(at + 8, length));
            }
            at = Math.addExact(at, 12 + length);
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                int value = tiff.getShort(at + 8) & 0xffff;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
