package org.bilan.report

import org.bilan.document.PageSubset
import org.bilan.document.WebPage
import org.bilan.funding.Profiles
import org.bilan.value.Language
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class PageChecksSpec extends Specification {
    @TempDir
    Path home

    def 'what looks otherwise in the PDF than in Word is told in the language of the report, with the heading above it: #language'() {
        given:
        def material = Preview.material(new Profiles(home).find('annual').get(), language, MadeUp.values()[0])

        when:
        def found = PageChecks.findings([new WebPage.Remark(PageSubset.SHAPE, 'Budget', 2), new WebPage.Remark(PageSubset.FLOATING, '', 1)], material)

        then:
        found*.code() == ['page.shape', 'page.floating']
        found*.severity() == [Finding.Severity.WARNING] * 2
        found[0].what() == PageSubset.SHAPE.effect(language)
        found[0].where().contains(where) && found[0].where().contains('Budget') && found[0].where().contains('2')
        found[1].remedy() == PageSubset.FLOATING.remedy(language)

        where:
        language    | where
        Language.FR | 'sous le titre'
        Language.EN | 'below the heading'
        Language.ES | 'bajo el título'
    }
}
