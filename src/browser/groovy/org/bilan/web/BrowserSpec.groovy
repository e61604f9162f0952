package org.bilan.web

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.assertions.LocatorAssertions
import com.microsoft.playwright.assertions.PlaywrightAssertions
import com.microsoft.playwright.options.AriaRole
import com.microsoft.playwright.options.Cookie
import java.nio.file.Files
import java.nio.file.Path
import java.util.function.Consumer
import org.bilan.security.Role
import spock.lang.Shared
import spock.lang.Specification

/**
 * Stories told in a real browser, each in a window of its own in which nobody has signed in.
 *
 * <p>On a busy machine a page comes later than the next key: a step to another page is taken with {@link #leads}, keys are
 * pressed when {@link #focused} says so, and what scripts change is looked at with {@link #see}, which waits.
 */
abstract class BrowserSpec extends Specification {
    /** Nothing looks for updates; the sandbox gives way because the specs may run as root. */
    private static final List<String> QUIET = [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'
    ]

    private static final List<String> WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

    @Shared Playwright playwright
    @Shared Browser browser

    private static final double PATIENCE = 30_000
    private static final int LONGEST_WAY = 80

    BrowserContext window
    Page page

    /** What the pages asked of any other host. */
    List<String> elsewhere = []

    def setupSpec() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE)
        playwright = Playwright.create()
        browser = launched([])
    }

    /** Another browser, without some of what Playwright usually asks of it. */
    Browser launched(List<String> without) {
        playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(QUIET)
                .setIgnoreDefaultArgs(without))
    }

    /** The browser that has no windows of its own to draw where it is installed too: its pages are there in half the time. */
    private static Path executable() {
        def whole = System.getProperty('chromium')
        [Path.of("$whole-headless-shell"), Path.of(whole)].find { Files.isExecutable(it) } ?: Path.of(whole)
    }

    def setup() {
        open([:])
    }

    def cleanup() {
        window?.close()
        assert elsewhere == []
    }

    def cleanupSpec() {
        browser?.close()
        playwright?.close()
    }

    /** A new window instead of the one before; French, 1280 pixels wide, with scripts, unless the options differ. */
    void open(Map options, Browser other = browser) {
        window?.close()
        window = other.newContext(new Browser.NewContextOptions(
                [baseURL: SampleService.address(), locale: 'fr-CA', acceptDownloads: true] + options))
        page = window.newPage()
        page.setDefaultTimeout(PATIENCE)
        page.onRequest { request ->
            // the browser's own viewer of PDF files is no other host
            if (!request.url().startsWith(SampleService.address()) && !(request.url() =~ '^(data|blob|chrome|chrome-extension):')) {
                elsewhere << request.url()
            }
        }
    }

    /** Opens a session for this window, without the form. */
    void signIn(Role role = Role.COORDINATOR) {
        window.addCookies([new Cookie('bilan_session', SampleService.session(role)).setUrl(SampleService.address())])
    }

    Locator button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions(name: name, exact: true))
    }

    Locator link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions(name: name, exact: true))
    }

    /** Does what leads to another page, and waits until that one is there whole, with its scripts. */
    void leads(Closure<?> step) {
        def loaded = false
        Consumer<Page> note = { loaded = true }
        page.onLoad(note)
        step()
        page.waitForCondition { loaded }
        page.offLoad(note)
    }

    /** Waits until the focus is there: keys pressed sooner go nowhere. */
    boolean focused(String selector) {
        page.waitForFunction('selector => document.activeElement && document.activeElement.matches(selector)', selector)
        true
    }

    /** What is said of this place is waited for. */
    LocatorAssertions see(Locator place) {
        PlaywrightAssertions.assertThat(place)
    }

    LocatorAssertions see(String selector) {
        see(page.locator(selector))
    }

    /** Goes to an element as a keyboard does, by Tab. */
    void tabTo(String selector) {
        def found = (1..LONGEST_WAY).any {
            page.keyboard().press('Tab')
            page.evaluate('selector => document.activeElement.closest(selector) !== null', selector)
        }
        assert found: "Tab does not lead to $selector"
    }

    /** What keeps a page from WCAG 2.2 AA, as far as a machine can tell: rule and places. */
    List<String> barriers() {
        new AxeBuilder(page).withTags(WCAG_AA).analyze().violations.collect { rule ->
            rule.id + ': ' + rule.nodes.collect { it.html }.join(' ')
        }
    }

    /** How many pixels stick out of the window on the right. */
    int overhang() {
        (page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Number).intValue()
    }
}
