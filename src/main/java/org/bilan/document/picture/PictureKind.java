package org.bilan.document.picture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The format of a picture's file by its first bytes, whatever its name says. Only {@link #JPEG} and {@link #PNG} are read. */
enum PictureKind {
    JPEG("\u00ff\u00d8\u00ff"),
    PNG("\u0089PNG\r\n\u001a\n"),
    GIF("GIF8[79]a"),
    WEBP("RIFF....WEBP"),
    /** Brands of HEIF (ISO/IEC 23008-12), as telephones of one maker write it. */
    HEIC("....ftyp(?:hei.|hev.|mif1|msf1)"),
    AVIF("....ftypavi."),
    TIFF("II\\*\u0000|MM\u0000\\*"),
    BMP("BM"),
    SVG("\\s*<(?:\\?xml|svg|!DOCTYPE svg)"),
    PDF("%PDF"),
    OTHER("");

    private static final int LONGEST_MARK = 64;

    private final Pattern mark;

    PictureKind(String mark) {
        this.mark = Pattern.compile(mark, Pattern.DOTALL);
    }

    static PictureKind of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, LONGEST_MARK), StandardCharsets.ISO_8859_1);
        for (PictureKind kind : values()) {
            if (kind.mark.matcher(head).lookingAt()) {
                return kind;
            }
        }
        return OTHER;
    }
}
