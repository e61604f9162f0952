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

    def "a picture has the pixels that its place prints and no more, keeps its shape, and says what it shows"() {
        when:
        def xml = WordPicture.write([new Picture(jpeg(3000, 2000), 'Marche & "fête" <au> parc', 'La marche', 'Ana')], place)
        def media = ImageIO.read(new ByteArrayInputStream(docx.bytes('word/media/picture1.jpeg')))
        def (width, height) = sizes(xml)[0]

        then:
        xml.contains('descr="Marche &amp; &quot;fête&quot; &lt;au&gt; parc"')
        xml.contains('La marche. Photo\u00a0: Ana<')
        Math.abs(width / height - 1.5) < 0.001
        Math.abs(media.width - width / 914400d * 220) <= 1
        Math.abs(media.height - height / 914400d * 220) <= 1
    }

    def "a small picture is not blown up"() {
        expect:
        sizes(WordPicture.write([new Picture(jpeg(200, 100), 'x', null, null)], place)) == [[2 * 914400, 914400]]
    }

    def "photos in a row have one height, their caption and credit in their own cell, and stay with them"() {
        when:
        def xml = WordPicture.write([
            new Picture(jpeg(1500, 1000), 'a', 'Lundi', 'Ana'), new Picture(jpeg(1000, 1500), 'b', 'Mardi', 'Luz'), new Picture(jpeg(1500, 1000), 'c', null, null)], place)
        def cells = xml.findAll(/(?s)<w:tc>.*?<\/w:tc>/)

        then:
        sizes(xml)*.get(1).unique().size() == 1
        sizes(xml).sum { it[0] } + 2 * 180 * 635 <= 9360 * 635
        cells.collect { it.findAll(/descr="\w+"|<w:t [^>]*>[^<]*/).collect { it.replaceAll(/<[^>]*>/, '') } } ==
            [['descr="a"', 'Lundi. Photo\u00a0: Ana'], ['descr="b"', 'Mardi. Photo\u00a0: Luz'], ['descr="c"']]
        xml.count('<w:cantSplit/>') == 1
        cells[0].contains('<w:keepNext/>')
        xml.contains('<w:insideV w:val="nil"/>')
        xml.contains('w:firstRow="0"')
    }

    def "the same photo is in the file once, with the pixels of its largest place, in whatever order the places come"() {
        given:
        def file = jpeg(3000, 2000)
        def alone = new Picture(file, 'seule', null, null)
        def other = new Picture(jpeg(1500, 1500), 'autre', null, null)

        when:
        def xml = (order == 'small first' ? [[alone, other, other], [alone]] : [[alone], [alone, other, other]]).collect { WordPicture.write(it, place) }.join('')
        def media = docx.names().findAll { it.startsWith('word/media/') }
        def widths = media.collect { ImageIO.read(new ByteArrayInputStream(docx.bytes(it))).width }

        then: 'shown six times, in two sizes each'
        sizes(xml).size() == 4
        sizes(xml).unique().size() == 3
        media.size() == 2
        Math.abs(widths.max() - sizes(xml)*.get(0).max() / 914400d * 220) <= 1

        where:
        order << ['small first', 'large first']
    }

    def "the same report twice has the same bytes"() {
        expect:
        CleanPicture.of(jpeg(800, 600), 400).bytes() == CleanPicture.of(jpeg(800, 600), 400).bytes()
    }

    def "a picture is cut for its frame once, however often its page is printed, and again for another frame"() {
        given:
        def file = jpeg(400, 300)
        def narrow = Crop.of(25_000, 0, 25_000, 0)
        def once = CutPicture.of(file, narrow)
        def again = CutPicture.of(Arrays.copyOf(file, file.length), narrow)

        expect:
        once.is(again)
        ImageIO.read(new ByteArrayInputStream(CutPicture.of(file, narrow))).width == 200
        ImageIO.read(new ByteArrayInputStream(CutPicture.of(file, Crop.of(0, 50_000, 0, 0)))).height == 150
        CutPicture.of('<svg/>'.bytes, narrow) == '<svg/>'.bytes
    }

    def "a photo in a frame designed in Word has the pixels that are seen in it, whatever is cut off: #width × #height in a frame of two by one inch"() {
        given:
        def frame = '<w:drawing><wp:inline><wp:extent cx="1828800" cy="914400"/><wp:docPr id="1" name="x"/><a:blip r:embed="rId1"/><a:stretch/></wp:inline></w:drawing>'

        when:
        DesignedPicture.write(frame, new Picture(jpeg(width, height), 'x', null, null), 'x', DesignedPicture.Fitting.FILL, place)

        then: '220 by inch of what fills the frame'
        ImageIO.read(new ByteArrayInputStream(docx.bytes('word/media/picture1.jpeg'))).with { [it.width, it.height] } == pixels

        where:
        width | height || pixels
        2000  | 1000   || [440, 220]
        3000  | 1000   || [660, 220]
        1000  | 2000   || [440, 880]
        300   | 150    || [300, 150]
    }

    def "a drawing with see-through parts stays PNG"() {
        given:
        def image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB)
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, 'png', out)

        expect:
        CleanPicture.of(out.toByteArray(), 400).extension() == 'png'
    }

    def "a picture that cannot be read is left out, and the others close up"() {
        given:
        def good = new Picture(jpeg(300, 200), 'bon', 'Légende', null)
        def bad = new Picture(bytes as byte[], 'x', 'Perdue', null)

        expect:
        WordPicture.write([bad], place) == ''
        with(WordPicture.write([good, bad], place)) {
            contains('Légende')
            !contains('Perdue')
            !contains('<w:tbl>')
        }

        where:
        bytes << [bomb(19_000, 19_000), 'GIF89a'.bytes, [], Arrays.copyOf(jpeg(100, 100), 400)]
    }

    private static List<List<Long>> sizes(String xml) {
        (xml =~ /<wp:extent cx="(\d+)" cy="(\d+)"/).collect { [it[1] as long, it[2] as long] }
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
