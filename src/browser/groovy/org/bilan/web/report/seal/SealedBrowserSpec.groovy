package org.bilan.web.report.seal

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.ColorScheme
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.audit.Author
import org.bilan.audit.Door
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.value.Language
import org.bilan.web.BrowserSpec
import org.bilan.web.SampleService
import org.bilan.web.report.job.JobState
import org.bilan.web.report.job.ReportJobRepository
import org.bilan.web.report.life.Works
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** The pages of sealed reports: the versions, what has changed since each, and what an approved report was sent back for. */
class SealedBrowserSpec extends BrowserSpec {
    static final List<String> PAGES = ['', '/sealed/1', '/sealed/2']

    /** Where to keep pictures of the pages, for who wants to look at them. */
    static final String PICTURES = System.getenv('BILAN_PICTURES')

    @Shared String work

    def setupSpec() {
        work = SampleService.asked('/reports/work', 'kind=funder&grant=RECONSTRUCTION-METALLOS&from=2021-09-15&to=2022-06-30&language=fr')
        approved()
        step('submit', 'dated=2022-08-20&recipient=La+fondation&means=courriel')
        step('return', 'dated=2022-09-02&remark=Un+montant+est+faux.')
        step('resume')
        change('5400.00')
        SampleService.asked("$work/draft", '')
        approved()
        step('submit', 'dated=2022-09-05&recipient=La+fondation')
        change('5390.00')
    }

    def cleanupSpec() {
        change('5473.60')
    }

    def "#part is readable by everyone in #language: on a screen, and on a telephone in the dark"() {
        given:
        open(locale: [fr: 'fr-CA', en: 'en-CA', es: 'es-MX'][language])
        signIn()

        when:
        page.navigate(work + part)
        picture("${part.replace('/', '-') ?: 'work'}-$language-wide")

        then:
        page.locator('html').getAttribute('lang') == language
        page.locator('h1').count() == 1
        page.locator(part ? '.changed ins' : 'a[href$="/sealed/2/package"]').count() > 0
        barriers() == []

        when:
        page.setViewportSize(360, 740)
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK))
        page.navigate(work + part)
        picture("${part.replace('/', '-') ?: 'work'}-$language-narrow")

        then:
        overhang() == 0
        barriers() == []

        where:
        [part, language] << [PAGES, ['fr', 'en', 'es']].combinations()
    }

    private void picture(String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions(path: Files.createDirectories(Path.of(PICTURES)).resolve("${name}.png"), fullPage: true))
        }
    }

    private static void change(String amount) {
        def one = Edit.change('allocations', [expense: 'D-2021-024', grant: 'RECONSTRUCTION-METALLOS', line: '1', amount: amount], null)
        assert SampleService.bean(RecordDesk).save([one], new Author('finance', Door.PAGE), Language.FR).stored
    }

    private void approved() {
        done('draftJob')
        step('send')
        step('approve')
        done('finalJob')
    }

    private void step(String name, String more = '') {
        SampleService.asked("$work/steps", "step=$name&$more")
    }

    private void done(String which) {
        new PollingConditions(timeout: 240, delay: 0.5).eventually {
            def job = SampleService.bean(Works).find(work.split('/').last()).get()."$which"()
            assert SampleService.bean(ReportJobRepository).findById(job).get().state() == JobState.DONE
        }
    }
}
