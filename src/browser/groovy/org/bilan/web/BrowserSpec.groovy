package org.bilan.web

import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

/** A story told in a real browser, each in a context of its own that nobody has signed in to. */
abstract class BrowserSpec extends Specification {
    /** Nothing looks for updates, and the sandbox gives way where the specs run as root. */
    private static final List<String> QUIET = [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'
    ]

    @Shared
    Playwright playwright = Playwright.create()

    @Shared
    Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getProperty('chromium', '/usr/bin/chromium')))
            .setArgs(QUIET))

    BrowserContext context
    Page page

    /** Addresses that a page asked of any other host; stays empty. */
    List<String> elsewhere = []

    def setup() {
        open(new Browser.NewContextOptions())
    }

    def cleanup() {
        context?.close()
    }

    def cleanupSpec() {
        browser?.close()
        playwright?.close()
    }

    void open(Browser.NewContextOptions options) {
        context?.close()
        context = browser.newContext(options)
        page = context.newPage()
        page.setDefaultTimeout(20_000)
    }
}
