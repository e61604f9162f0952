package org.bilan.document.picture;

/**
 * What the markers of a JPEG file say (ISO/IEC 10918-1, annex B).
 *
 * @param width of the pixels as stored; 0 if the file does not say
 * @param components 1 for grey, 3 for colours, 4 for the inks of print
 * @param adobe how Adobe's marker (APP14) says the components are turned into others: 0 not at all, 1 YCbCr, 2 YCCK;
 *     negative without that marker
 * @param whole whether the file reaches the end of its picture
 */
record JpegMarkers(int width, int height, int components, int adobe, boolean whole) {
    static final int YCCK = 2;

    private static final int END = 0xd9;
    private static final int APP14 = 0xee;

    /** Where in APP14, after its length, the transformation is. */
    private static final int TRANSFORMATION = 11;

    /** Of what is no JPEG, nothing is known and nothing is whole. */
    static JpegMarkers of(byte[] file) {
        int[] frame = new int[3];
        int adobe = -1;
        boolean whole = false;
        try {
            int at = next(file, 2);
            while (at < file.length && !whole) {
                int code = file[at] & 0xff;
                int length = code == END ? 0 : number(file, at + 1);
                if (isFrame(code) && frame[0] == 0) {
                    frame = new int[] {number(file, at + 6), number(file, at + 4), file[at + 8] & 0xff};
                } else if (code == APP14 && length > TRANSFORMATION + 2 && file[at + 3] == 'A' && file[at + 4] == 'd') {
                    adobe = file[at + 3 + TRANSFORMATION] & 0xff;
                }
                whole = code == END;
                at = next(file, at + 1 + length);
            }
        } catch (IndexOutOfBoundsException cutOff) {
            whole = false;
        }
        return new JpegMarkers(frame[0], frame[1], frame[2], adobe, whole);
    }

    /** Of all ways to code a picture: what is between are tables and conditions (table B.1). */
    private static boolean isFrame(int code) {
        return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    /** The code of the next marker that is none within the pixels; the file's end if there is none. */
    private static int next(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            if (file[at] == (byte) 0xff) {
                int code = file[at + 1] & 0xff;
                if (code != 0 && code != 1 && code != 0xff && (code < 0xd0 || code > 0xd8)) {
                    return at + 1;
                }
            }
        }
        return file.length;
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }
}
