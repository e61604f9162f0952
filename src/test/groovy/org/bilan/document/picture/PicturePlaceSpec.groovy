package org.bilan.document.picture

import java.awt.image.BufferedImage
import javax.imageio.ImageIO
import spock.lang.Specification

/** What cameras write beside the pixels. */
class PicturePlaceSpec extends Specification {
    def "nothing that tells a place is left in a JPEG or PNG: Exif, XMP, IPTC, comments, text, times (#format)"() {
        given:
        def plain = plain(format)
        def marked = format == 'jpeg'
            ? insert(plain, 2, [segment(0xe1, 'Exif\0\0GPS 46.8N'), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>46,48N'),
                                segment(0xed, 'Photoshop 3.0\0City Dolores'), segment(0xfe, 'prise chez Ana'), segment(0xe2, 'MPF\0second picture')])
            : insert(plain, 33, [chunk('tEXt', 'Comment\0prise chez Ana'), chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude>46,48N'), chunk('eXIf', 'MM GPS 46.8N')])
        def told = ['GPS', 'Ana', 'Dolores', 'adobe', 'Exif', 'eXIf', 'tEXt', 'iTXt', 'second picture']

        expect: 'it was there'
        told.count { text(marked).contains(it) } >= 3

        and: 'and is not any more'
        told.findAll { text(CleanPicture.of(marked, 400).bytes()).contains(it) } == []

        where:
        format << ['jpeg', 'png']
    }

    private static byte[] plain(String format) {
        def out = new ByteArrayOutputStream()
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, out)
        out.toByteArray()
    }

    private static byte[] segment(int marker, String text) {
        def bytes = text.getBytes('ISO-8859-1')
        ([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff] + bytes.toList()) as byte[]
    }

    private static byte[] chunk(String name, String text) {
        def data = (name + text).getBytes('ISO-8859-1')
        def sum = new java.util.zip.CRC32()
        sum.update(data)
        def out = new ByteArrayOutputStream()
        new DataOutputStream(out).with { writeInt(text.length()); write(data); writeInt((int) sum.value) }
        out.toByteArray()
    }

    private static byte[] insert(byte[] file, int at, List<byte[]> parts) {
        def out = new ByteArrayOutputStream()
        out.write(file, 0, at)
        parts.each { out.write(it) }
        out.write(file, at, file.length - at)
        out.toByteArray()
    }

    private static String text(byte[] bytes) {
        new String(bytes, 'ISO-8859-1')
    }
}
