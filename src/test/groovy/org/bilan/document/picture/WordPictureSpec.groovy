package org.bilan.document.picture

import java.awt.Color
import java.awt.image.BufferedImage
import java.nio.ByteBuffer
import javax.imageio.ImageIO
import org.bilan.document.MiniDocx
import org.bilan.document.word.WordPlace
import org.bilan.document.word.WordStyles
import org.bilan.value.Language
import org.bilan.value.Wording
import spock.lang.Specification

class WordPictureSpec extends Specification {
    def docx = new MiniDocx().open()
    def place = new WordPlace(docx, 'word/document.xml', WordStyles.in(docx), Wording.of(Language.FR), 9360)

    def "what the camera noted beside the picture is gone, and the picture stands upright (#value)"() {
        given: 'a picture whose upper left corner, as stored, is red'
        def photo = photo(60, 40, value)

        expect: 'the place is in the file'
        new String(photo, 'ISO-8859-1').contains('GPS 46.8N 71.2W')

        when:
        WordPicture.write([new Picture(photo, 'Un jardin', null, null)], place)
        def media = docx.bytes(docx.names().find { it.startsWith('word/media/') })
        def seen = ImageIO.read(new ByteArrayInputStream(media))

        then:
        !new String(media, 'ISO-8859-1').contains('GPS')
        !new String(media, 'ISO-8859-1').contains('Exif')
        [seen.width, seen.height] == size
        corners.every { x, y -> isRed(seen.getRGB((int) (x * (seen.width - 1)), (int) (y * (seen.height - 1)))) }

        where:
        value || size     | corners
        1     || [60, 40] | [[0, 0]]
        2     || [60, 40] | [[1, 0]]
        3     || [60, 40] | [[1, 1]]
        4     || [60, 40] | [[0, 1]]
        5     || [40, 60] | [[0, 0]]
        6     || [40, 60] | [[1, 0]]
        7     || [40, 60] | [[1, 1]]
        8     || [40, 60] | [[0, 1]]
    }

    def "a picture is half as high as the column is wide at most, no larger than it is printed, keeps its shape, and says what it shows"() {
        when:
        def xml = WordPicture.write([new Picture(jpeg(3000, 2000), 'Marche & "fête" <au> parc', 'La marche', 'Ana')], place)
        def media = ImageIO.read(new ByteArrayInputStream(docx.bytes('word/media/picture1.jpeg')))

        then:
        media.width == 1560
        media.height == 1040
        xml.contains('descr="Marche &amp; &quot;fête&quot; &lt;au&gt; parc"')
        xml.contains('La marche. Photo\u00a0: Ana<')
        def extent = (xml =~ /<wp:extent cx="(\d+)" cy="(\d+)"/)[0]
        extent[1] as long == 7300 * 635
        Math.abs((extent[1] as double) / (extent[2] as double) - 1.5) < 0.001
    }

    def "a small picture is not blown up"() {
        when:
        def xml = WordPicture.write([new Picture(jpeg(200, 100), 'x', null, null)], place)

        then:
        xml.contains("<wp:extent cx=\"${2 * 914400}\" cy=\"914400\"/>")
    }

    def "two pictures share a row at the same height, with one caption"() {
        when:
        def xml = WordPicture.write([
            new Picture(jpeg(1500, 1000), 'a', 'Lundi', 'Ana'), new Picture(jpeg(1000, 1000), 'b', 'Mardi', 'Ana')], place)
        def sizes = (xml =~ /<wp:extent cx="(\d+)" cy="(\d+)"/).collect { [it[1] as long, it[2] as long] }

        then:
        xml.contains('À gauche\u00a0: Lundi. À droite\u00a0: Mardi. Photo\u00a0: Ana<')
        Math.abs(sizes[0][1] - sizes[1][1]) < 1300
        sizes[0][0] + sizes[1][0] <= 9180 * 635
        xml.count('<w:p>') == 2
    }

    def "the same picture twice is one part; the same report twice the same bytes"() {
        given:
        def picture = new Picture(jpeg(800, 600), 'a', null, null)

        when:
        WordPicture.write([picture, picture], place)

        then:
        docx.names().findAll { it.startsWith('word/media/') }.size() == 1
        CleanPicture.of(picture.bytes(), 400).bytes() == CleanPicture.of(picture.bytes(), 400).bytes()
    }

    def "a drawing with see-through parts stays PNG"() {
        given:
        def image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB)
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'png', out)

        expect:
        CleanPicture.of(out.toByteArray(), 400).extension() == 'png'
    }

    def "a picture bomb and what is no picture are left out, and the reason can be asked for"() {
        given:
        def picture = new Picture(bytes as byte[], 'x', 'Légende', null)

        expect:
        WordPicture.write([picture], place) == ''
        WordPicture.problem(picture).get().contains(reason)

        where:
        bytes                                  || reason
        bomb(19_000, 19_000)                   || '19000 × 19000'
        bomb(2_000_000, 2)                     || '2000000 × 2'
        'GIF89a'.bytes                         || 'Neither JPEG nor PNG'
        []                                     || 'Neither JPEG nor PNG'
        Arrays.copyOf(jpeg(100, 100), 40)      || 'Damaged'
    }

    private static boolean isRed(int rgb) {
        def colour = new Color(rgb)
        colour.red > 180 && colour.green < 90 && colour.blue < 90
    }

    private static byte[] jpeg(int width, int height) {
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def pen = image.createGraphics()
        pen.color = Color.WHITE
        pen.fillRect(0, 0, width, height)
        pen.color = Color.RED
        pen.fillRect(0, 0, width.intdiv(4), height.intdiv(4))
        pen.dispose()
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'jpeg', out)
        out.toByteArray()
    }

    /** A JPEG with an Exif segment: one entry, the orientation, then a place in plain words. */
    private static byte[] photo(int width, int height, int orientation) {
        def plain = jpeg(width, height)
        def note = 'GPS 46.8N 71.2W'.bytes
        def tiff = ByteBuffer.allocate(26 + note.length)
        tiff.put('MM'.bytes).putShort((short) 42).putInt(8).putShort((short) 1)
        tiff.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(note)
        def out = new ByteArrayOutputStream()
        out.write(plain, 0, 2)
        out.write([0xff, 0xe1, 0, 8 + tiff.capacity()] as byte[])
        out.write('Exif\0\0'.bytes)
        out.write(tiff.array())
        out.write(plain, 2, plain.length - 2)
        out.toByteArray()
    }

    /** The head of a PNG that claims a size. */
    private static byte[] bomb(int width, int height) {
        def head = ByteBuffer.allocate(8 + 25)
        head.put([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as byte[]).putInt(13)
        head.put('IHDR'.bytes).putInt(width).putInt(height).put([8, 2, 0, 0, 0] as byte[])
        def sum = new java.util.zip.CRC32()
        sum.update(head.array(), 12, 17)
        head.putInt((int) sum.value)
        head.array()
    }
}
