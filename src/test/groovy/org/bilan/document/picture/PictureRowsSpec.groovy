package org.bilan.document.picture

import spock.lang.Specification

/** Photos of any number and shape in rows; L is wider than high, P higher than wide, W a panorama, s small. */
class PictureRowsSpec extends Specification {
    static final WIDTH = 8440

    static List<PictureRows.Shape> shapes(String letters) {
        letters.collect { ['L': shape(1.5), 'P': shape(2 / 3), 'W': shape(3.4), 's': shape(1.5, 2300), 't': shape(1.5, 500)][it] }
    }

    static PictureRows.Shape shape(double ratio, double most = 1e6) {
        new PictureRows.Shape(ratio, most)
    }

    def "#letters are put in rows of #counts"() {
        expect:
        PictureRows.of(shapes(letters), WIDTH).collect { it.end() - it.first() } == counts

        where:
        letters   || counts
        ''        || []
        'L'       || [1]
        'P'       || [1]
        'LL'      || [2]
        'LP'      || [2]
        'PP'      || [2]
        'LLL'     || [3]
        'PPP'     || [3]
        'LPL'     || [3]
        'LLLL'    || [2, 2]
        'LPPL'    || [2, 2]
        'LLLLL'   || [2, 3]
        'LLLLLL'  || [2, 2, 2]
        'LLLLLLL' || [2, 2, 3]
        'WLL'     || [1, 2]
        'tL'      || [1, 1]
    }

    def "whatever they are, they keep their order, fill no more than the column, and are of a size to be looked at: #letters"() {
        given:
        def shapes = shapes(letters)
        def rows = PictureRows.of(shapes, WIDTH)

        expect:
        rows.collectMany { (it.first()..<it.end()).toList() } == (0..<shapes.size()).toList()
        rows.every { row ->
            def inRow = shapes[row.first()..<row.end()]
            double wide = row.height() * inRow*.ratio().sum() + (inRow.size() - 1) * PictureRows.GAP
            assert wide <= WIDTH + 0.01
            assert row.height() <= WIDTH * (inRow.size() == 1 && inRow[0].ratio() < 1 ? 0.53 : 0.39)
            assert inRow.every { row.height() <= it.most() }
            assert letters.contains('W') || letters.contains('t') || row.height() > WIDTH * 0.2
            true
        }

        where:
        letters << ['L', 'P', 'W', 'LPLPLPLPLP', 'PPPPPPP', 'WWLPW', 'sLs', 'LtP', 'L' * 40]
    }
}
