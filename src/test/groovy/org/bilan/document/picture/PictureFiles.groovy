package org.bilan.document.picture

import java.awt.Color
import java.awt.image.BufferedImage
import java.awt.image.Raster
import java.nio.ByteBuffer
import java.util.zip.CRC32
import java.util.zip.Deflater
import java.util.zip.DeflaterOutputStream
import javax.imageio.IIOImage
import javax.imageio.ImageIO
import javax.imageio.ImageWriteParam

/** Small picture files, written byte by byte where no library writes what cameras and print shops do. */
class PictureFiles {
    /** White, its upper left quarter red, noisy enough not to shrink to nothing. */
    static BufferedImage image(int width, int height) {
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def pen = image.createGraphics()
        pen.color = Color.WHITE
        pen.fillRect(0, 0, width, height)
        pen.color = Color.RED
        pen.fillRect(0, 0, width.intdiv(4), height.intdiv(4))
        pen.dispose()
        image
    }

    static byte[] written(BufferedImage image, String format) {
        def out = new ByteArrayOutputStream()
        assert ImageIO.write(image, format, out)
        out.toByteArray()
    }

    static byte[] jpeg(int width, int height) {
        written(image(width, height), 'jpeg')
    }

    static BufferedImage read(byte[] bytes) {
        ImageIO.read(new ByteArrayInputStream(bytes))
    }

    /** A PNG whose every pixel has these samples, as the format stores them (PNG, 11.2). */
    static byte[] png(int type, int depth, List<Integer> samples, List<List> chunks = [], int side = 8) {
        int bits = side * samples.size() * depth
        def row = new byte[bits.intdiv(8) + (bits % 8 ? 1 : 0)]
        (0..<side * samples.size()).each { at ->
            int value = samples[at % samples.size()]
            if (depth == 16) {
                row[2 * at] = (byte) (value >> 8)
                row[2 * at + 1] = (byte) value
            } else {
                row[(at * depth).intdiv(8)] |= (byte) (value << (8 - depth - (at * depth) % 8))
            }
        }
        def pixels = new ByteArrayOutputStream()
        def deflated = new DeflaterOutputStream(pixels, new Deflater(9))
        side.times { deflated.write(0); deflated.write(row) }
        deflated.finish()
        def head = ByteBuffer.allocate(13).putInt(side).putInt(side).put([depth, type, 0, 0, 0] as byte[]).array()
        def out = new ByteArrayOutputStream()
        out.write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as byte[])
        ([['IHDR', head]] + chunks + [['IDAT', pixels.toByteArray()], ['IEND', new byte[0]]]).each { name, data -> out.write(chunk(name as String, data as byte[])) }
        out.toByteArray()
    }

    static byte[] chunk(String name, byte[] data) {
        def sum = new CRC32()
        sum.update(name.bytes)
        sum.update(data)
        ByteBuffer.allocate(12 + data.length).putInt(data.length).put(name.bytes).put(data).putInt((int) sum.value).array()
    }

    /** A JPEG of four components in stripes, each stripe of these samples; with Adobe's marker where it is told. */
    static byte[] inks(List<List<Integer>> stripes, Integer transformation) {
        int wide = 16
        def raster = Raster.createInterleavedRaster(0, stripes.size() * wide, 16, 4, null)
        stripes.eachWithIndex { samples, at ->
            (0..<wide).each { x -> 16.times { y -> raster.setPixel(at * wide + x, y, samples as int[]) } }
        }
        def writer = ImageIO.getImageWritersByFormatName('jpeg').next()
        def how = writer.defaultWriteParam
        how.compressionMode = ImageWriteParam.MODE_EXPLICIT
        how.compressionQuality = 0.98f
        def out = new ByteArrayOutputStream()
        ImageIO.createImageOutputStream(out).withCloseable { stream ->
            writer.output = stream
            writer.write(null, new IIOImage(raster, null, null), how)
        }
        writer.dispose()
        def plain = out.toByteArray()
        transformation == null ? plain : insert(plain, 2, segment(0xee, join('Adobe'.bytes, [0, 100, 0, 0, 0, 0, transformation] as byte[])))
    }

    static byte[] join(byte[]... parts) {
        def out = new ByteArrayOutputStream()
        parts.each { out.write(it) }
        out.toByteArray()
    }

    static byte[] segment(int marker, byte[] data) {
        ByteBuffer.allocate(4 + data.length).put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2)).put(data).array()
    }

    static byte[] insert(byte[] file, int at, byte[] part) {
        ByteBuffer.allocate(file.length + part.length).put(file, 0, at).put(part).put(file, at, file.length - at).array()
    }

    /** A directory of one entry: how the camera was held. */
    static byte[] held(int orientation) {
        ByteBuffer.allocate(26).put('MM'.bytes).putShort((short) 42).putInt(8).putShort((short) 1)
            .putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).array()
    }
}
