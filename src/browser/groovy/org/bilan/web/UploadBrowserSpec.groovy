package org.bilan.web

import com.microsoft.playwright.options.FilePayload
import java.nio.file.Path

/** Files sent where scripts are off or did not arrive, as on an old telephone over a bad line. */
class UploadBrowserSpec extends BrowserSpec {
    private static final Path PHOTOS = Path.of('samples/ciso-2021-2022/photos')

    def "without scripts two photos and a voucher are sent, and a wrong file is told by name"() {
        given:
        open(javaScriptEnabled: false)
        signIn()
        page.navigate('/activities/new')
        page.locator('#title').fill('Vigile sans scripts')
        page.locator('#date').fill('12 mai 2022')
        page.locator('#kind').selectOption('mobilization')
        page.locator('#role').selectOption('organized')
        page.locator('.entry button').first().click()

        when:
        page.locator('#photo-files').setInputFiles([PHOTOS.resolve('banderole.jpg'), PHOTOS.resolve('assemblee.jpg')] as Path[])
        button('Envoyer les photos').click()

        then:
        page.url().endsWith('#photos')
        page.locator('.album .photo').count() == 2

        when:
        page.locator('#photo-files').setInputFiles(new FilePayload('note.jpg', 'image/jpeg', 'Bonjour'.bytes))
        button('Envoyer les photos').click()

        then:
        page.locator('.summary').textContent().contains('note.jpg')

        when: 'the same form is there again'
        page.locator('#photo-files').setInputFiles(PHOTOS.resolve('cover.jpg'))
        button('Envoyer les photos').click()

        then:
        page.locator('.album .photo').count() == 3

        when:
        page.navigate('/expenses/D-2021-145')
        page.locator('#file').setInputFiles(PHOTOS.resolve('banderole.jpg'))
        button('Joindre la pièce').click()

        then:
        page.locator('#voucher-shown img').count() == 1
    }

    def "without scripts 300 MB are answered with what to do instead"() {
        given:
        open(javaScriptEnabled: false)
        signIn()
        def large = File.createTempFile('large', '.jpg')
        new RandomAccessFile(large, 'rw').withCloseable { it.setLength(300L << 20) }

        when:
        page.navigate('/expenses/D-2021-144')
        page.locator('#file').setInputFiles(large.toPath())
        button('Joindre la pièce').click()

        then:
        page.locator('h1').textContent() == 'Envoi trop gros'
        page.locator('#main').textContent().contains('un à la fois')

        cleanup:
        large.delete()
    }
}
