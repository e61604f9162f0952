package org.bilan.web

import org.opentest4j.TestAbortedException
import spock.lang.Specification

/** The browser specs under src/browser are compiled only where there is a Chromium: this says so, and insists on one in continuous integration. */
class BrowserPresenceSpec extends Specification {
    def "the pages are tried in a real browser"() {
        when:
        def missing = !present('org.bilan.web.BrowserSpec')
        if (missing && System.getenv('CI') != 'true') {
            println 'Browser specs skipped: no Chromium at /usr/bin/chromium (another one: mvn -Pbrowser -Dchromium=PATH)'
            throw new TestAbortedException('no Chromium')
        }

        then:
        !missing
    }

    private static boolean present(String name) {
        try {
            Class.forName(name, false, BrowserPresenceSpec.classLoader)
            true
        } catch (ClassNotFoundException ignored) {
            false
        }
    }
}
