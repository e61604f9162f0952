package org.bilan.report.check

import org.bilan.report.Sample

import spock.lang.Specification

class PageChecksSpec extends Specification {
    def "a character that the PDF cannot draw is a finding with the character and where it stands"() {
        when:
        def found = PageChecks.missing(new TreeMap([0x1F426: 'Les oiseaux', 0x2603: '']), new Sample().material())

        then:
        found*.code() == ['glyph.missing'] * 2
        found[0].what().endsWith('\u2603 (U+2603)')
        found[1].what().endsWith('\ud83d\udc26 (U+1F426)')
        found[1].where().contains('Les oiseaux')
        found*.remedy().every { it.contains('carré blanc') }
    }
}
