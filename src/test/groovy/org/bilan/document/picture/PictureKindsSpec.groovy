package org.bilan.document.picture

import static org.bilan.document.picture.PictureFiles.*

import java.awt.Color
import org.bilan.document.picture.UnreadablePicture.Reason
import org.bilan.value.Language
import spock.lang.Specification

/** What picture files come in, and what becomes of them. */
class PictureKindsSpec extends Specification {
    static final WINE = [200, 100, 50]

    def "every kind of PNG keeps its colours: #what"() {
        when:
        def seen = new Color(read(CleanPicture.of(file, 400).bytes()).getRGB(4, 4), true)

        then:
        near([seen.red, seen.green, seen.blue], colour, 1)
        Math.abs(seen.alpha - alpha) <= 1

        where:
        what                       | file                                                                        || colour       | alpha
        'black and white'          | png(0, 1, [1])                                                              || [255] * 3    | 255
        'four greys'               | png(0, 2, [1])                                                              || [85] * 3     | 255
        'sixteen greys'            | png(0, 4, [5])                                                              || [85] * 3     | 255
        'grey'                     | png(0, 8, [90])                                                             || [90] * 3     | 255
        'grey of sixteen bits'     | png(0, 16, [90 * 257])                                                      || [90] * 3     | 255
        'colours'                  | png(2, 8, WINE)                                                             || WINE         | 255
        'colours of sixteen bits'  | png(2, 16, WINE.collect { it * 257 })                                       || WINE         | 255
        'colours by number'        | png(3, 8, [1], [['PLTE', bytes([0, 0, 0] + WINE)]])                         || WINE         | 255
        'two colours by number'    | png(3, 1, [1], [['PLTE', bytes([0, 0, 0] + WINE)]])                         || WINE         | 255
        'numbers, see-through'     | png(3, 4, [1], [['PLTE', bytes([0, 0, 0] + WINE)], ['tRNS', bytes([255, 128])]]) || WINE    | 128
        'grey, see-through'        | png(4, 8, [90, 128])                                                        || [90] * 3     | 128
        'grey of sixteen, through' | png(4, 16, [90 * 257, 128 * 257])                                           || [90] * 3     | 128
        'colours, see-through'     | png(6, 8, WINE + [128])                                                     || WINE         | 128
        'of sixteen, see-through'  | png(6, 16, (WINE + [128]).collect { it * 257 })                             || WINE         | 128
    }

    def "a JPEG in the inks of print has the colours it is printed in, however it is stored: #how"() {
        given: 'white paper, magenta and yellow, cyan alone, half black, black'
        def expected = [[255, 255, 255], [255, 0, 0], [0, 255, 255], [128, 128, 128], [0, 0, 0]]
        def ink = [[0, 0, 0, 0], [0, 255, 255, 0], [255, 0, 0, 0], [0, 0, 0, 127], [0, 0, 0, 255]]
        def clean = CleanPicture.of(inks(ink.collect(store), transformation), 400)
        def seen = read(clean.bytes())

        expect:
        clean.extension() == 'jpeg'
        expected.withIndex().every { colour, at ->
            def one = new Color(seen.getRGB(at * 16 + 8, 8))
            assert near([one.red, one.green, one.blue], colour, 6), "stripe $at is $one"
            true
        }

        where:
        how                       | transformation | store
        'CMYK as Adobe has it'    | 0              | { List<Integer> one -> one.collect { 255 - it } }
        'YCCK as Adobe has it'    | 2              | { List<Integer> one -> ycck(one) }
        'CMYK without a marker'   | null           | { List<Integer> one -> one }
    }

    /** Adobe stores the paper that is left, and of its three colours less than whole the lightness and differences. */
    static List<Integer> ycck(List<Integer> ink) {
        def (red, green, blue) = ink[0..2]
        [0.299 * red + 0.587 * green + 0.114 * blue,
         128 - 0.168736 * red - 0.331264 * green + 0.5 * blue,
         128 + 0.5 * red - 0.418688 * green - 0.081312 * blue,
         255 - ink[3]].collect { Math.max(0, Math.min(255, Math.round(it as double) as int)) }
    }

    def "a PNG says how the camera was held, too"() {
        given:
        def file = insert(written(image(60, 40), 'png'), 33, chunk('eXIf', held(6)))
        def clean = CleanPicture.of(file, 400)

        expect:
        [clean.width(), clean.height()] == [40, 60]
        new Color(read(clean.bytes()).getRGB(38, 2)) == Color.RED
        !new String(clean.bytes(), 'ISO-8859-1').contains('eXIf')
    }

    def "what is no JPEG or PNG is told by its name, in three languages, with what to do: #name"() {
        when:
        def problem = PictureFile.problem(file as byte[]).get()

        then:
        problem.reason() == (name == '' ? Reason.NO_PICTURE : Reason.OTHER_KIND)
        Language.values().every { problem.told(it).contains(name) && (problem.told(it) + problem.remedy(it)).contains('JPEG') }
        problem.remedy(Language.FR).contains(remedy)

        where:
        name   | file                                                    || remedy
        'HEIC' | [0, 0, 0, 24] + 'ftypheic\0\0\0\0mif1'.bytes.toList()   || 'Le plus compatible'
        'HEIC' | [0, 0, 0, 24] + 'ftypmif1\0\0\0\0heic'.bytes.toList()   || 'iPhone'
        'AVIF' | [0, 0, 0, 28] + 'ftypavif\0\0\0\0'.bytes.toList()       || 'PNG'
        'WEBP' | 'RIFF\u0001\u0002\u0003\u0000WEBPVP8 '.bytes            || 'PNG'
        'GIF'  | written(image(9, 9), 'gif')                             || 'animation'
        'TIFF' | [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]                       || 'PNG'
        'BMP'  | written(image(9, 9), 'bmp')                             || 'PNG'
        'SVG'  | '<svg xmlns="http://www.w3.org/2000/svg"/>'.bytes       || 'PNG'
        'PDF'  | '%PDF-1.7'.bytes                                        || 'annexe'
        ''     | 'Bonjour'.bytes                                         || 'PNG'
        ''     | []                                                      || 'PNG'
    }

    def "a picture whose copy was cut off is refused, not printed half grey: #what"() {
        expect: 'the whole one is taken'
        PictureFile.problem(whole).empty

        and:
        [0.2, 0.6, 0.9].every { PictureFile.problem(Arrays.copyOf(whole, (int) (whole.length * it))).get().reason() == Reason.INCOMPLETE }

        where:
        what                                        | whole
        'JPEG'                                      | jpeg(400, 300)
        'JPEG with a small picture in what it says' | insert(jpeg(400, 300), 2, segment(0xe1, join('Exif\0\0'.bytes, jpeg(40, 30))))
        'PNG'                                       | png(2, 8, [1, 2, 3], [], 200)
    }

    def "what a telephone appends to a picture does not matter; a damaged one does"() {
        given:
        def film = join(jpeg(40, 30), ('ftypmp42' + 'moving' * 100).bytes)
        def spoilt = png(2, 8, WINE, [], 50)
        spoilt[60] ^= 0x55

        expect:
        PictureFile.problem(film).empty
        CleanPicture.of(film, 400).width() == 40
        PictureFile.problem(spoilt).get().reason() == Reason.DAMAGED
    }

    def "a picture too large to be decoded is refused by what its head says, before a pixel is: #width × #height"() {
        given:
        def file = jpeg(16, 16)
        int frame = (0..<file.length - 1).find { file[it] == (byte) 0xff && file[it + 1] == (byte) 0xc0 }
        [height >> 8, height, width >> 8, width].eachWithIndex { value, at -> file[frame + 5 + at] = (byte) value }

        when:
        CleanPicture.of(file, 400)

        then:
        def refused = thrown(UnreadablePicture)
        refused.reason() == Reason.TOO_LARGE
        refused.told(Language.FR).contains("$width × $height")

        where:
        width  | height
        20_000 | 20_000
        20_001 | 10
        11_000 | 11_000
    }

    def "what takes a thousandth of its pixels on the disk is read within the limits of memory"() {
        given: 'nine million pixels in a few kilobytes'
        def file = png(0, 1, [1], [], 3_000)

        expect:
        file.length < 10_000
        with(CleanPicture.of(file, 300)) { [it.width(), it.height()] == [300, 300] }
    }

    private static boolean near(List<Integer> one, List<Integer> other, int most) {
        (0..2).every { Math.abs(one[it] - other[it]) <= most }
    }

    private static byte[] bytes(List<Integer> values) {
        values as byte[]
    }
}
