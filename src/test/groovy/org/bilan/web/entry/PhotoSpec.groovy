package org.bilan.web.entry

import java.awt.Color
import java.awt.image.BufferedImage
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.ByteBuffer
import java.nio.charset.StandardCharsets
import java.util.zip.CRC32
import javax.imageio.ImageIO
import org.bilan.audit.Author
import org.bilan.exchange.Edit
import org.bilan.exchange.RecordDesk
import org.bilan.security.Role
import org.bilan.value.Language
import org.bilan.web.WebSpec
import spock.lang.Shared

/** Photos of an activity: received, described, shown, taken out; and what is none. */
class PhotoSpec extends WebSpec {
    @Shared RecordDesk desk
    @Shared String session
    @Shared String token

    def setupSpec() {
        desk = server.applicationContext.getBean(RecordDesk)
        assert desk.save([
            Edit.add('projects', [code: 'mexique', title: 'Droits au Mexique']),
            Edit.add('activities', [code: 'atelier', title: 'Atelier', date: '2022-05-12', kind: 'workshop', role: 'organized', status: 'done', project: 'mexique']),
        ], Author.CONSOLE, Language.FR).problems() == []
        session = opened(Role.COORDINATOR)
        token = formToken(session)
    }

    static byte[] picture(String format, int width = 300, int height = 200) {
        def image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
        def pen = image.createGraphics()
        pen.color = Color.ORANGE
        pen.fillRect(0, 0, width, height)
        def out = new ByteArrayOutputStream()
        ImageIO.write(image, format, out)
        out.toByteArray()
    }

    /** A JPEG picture in which a camera wrote where it was taken. */
    static byte[] located() {
        def jpeg = picture('jpg')
        def note = 'Exif\0\0MM\0*\0\0\0\bGPSLatitude 19.43 N'.getBytes(StandardCharsets.ISO_8859_1)
        def out = new ByteArrayOutputStream()
        out.write(jpeg, 0, 2)
        out.write([0xff, 0xe1, 0, note.length + 2] as byte[])
        out.write(note)
        out.write(jpeg, 2, jpeg.length - 2)
        out.toByteArray()
    }

    /** A PNG picture whose head says it is 50 000 pixels wide and high. */
    static byte[] bomb() {
        def png = picture('png')
        def head = ByteBuffer.wrap(png)
        head.putInt(16, 50_000)
        head.putInt(20, 50_000)
        def sum = new CRC32()
        sum.update(png, 12, 17)
        head.putInt(29, (int) sum.value)
        png
    }

    private HttpResponse<String> upload(String name, byte[] content, Map more = [:]) {
        def edge = 'edge-of-a-part'
        def body = new ByteArrayOutputStream()
        body << "--$edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\nContent-Type: image/jpeg\r\n\r\n".getBytes('UTF-8')
        body << content
        body << "\r\n--$edge--\r\n".getBytes('UTF-8')
        def request = HttpRequest.newBuilder(server.URI.resolve("/activities/${more.activity ?: 'atelier'}/photos"))
                .header('Accept', 'text/html').header('Content-Type', "multipart/form-data; boundary=$edge")
                .header('Cookie', "bilan_session=${more.session ?: session}").header('HX-Request', 'true')
        if (more.token != '') {
            request.header('csrfToken', more.token ?: token)
        }
        client.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString())
    }

    private HttpResponse<byte[]> shown(String code, String who, String size = '') {
        client.send(HttpRequest.newBuilder(server.URI.resolve("/photos/$code?size=$size")).header('Cookie', "bilan_session=$who").build(),
                HttpResponse.BodyHandlers.ofByteArray())
    }

    private static String codeOf(HttpResponse<String> answer) {
        (answer.body() =~ /action="\/photos\/([^"]+)"/)[0][1]
    }

    private post(String path, Map<String, String> form) {
        send('POST', path, session, [csrfToken: token] + form, ['HX-Request': 'true'])
    }

    def "a photo is kept without the place that the camera wrote into it, not to be used before consent"() {
        when:
        def answer = upload('Été à Puebla.JPG', located())
        def code = codeOf(answer)

        then:
        answer.statusCode() == 200
        code == 'ete-a-puebla-0001'
        with(desk.find('photos', code).get().cells()) {
            activity == 'atelier'
            consent == 'unknown'
            file == 'photos/ete-a-puebla.jpeg'
        }
        def kept = home.resolve('files/photos/ete-a-puebla.jpeg').toFile().bytes
        !new String(kept, 'ISO-8859-1').contains('GPS')
        new String(located(), 'ISO-8859-1').contains('GPS')
        ImageIO.read(new ByteArrayInputStream(kept)).width == 300

        and: 'the page of the activity shows it'
        send('GET', '/activities/atelier', session, null).body().contains("/photos/$code?size=small")
    }

    def "a large one is made as large as a page needs, and small for the album"() {
        given:
        def code = codeOf(upload('grande.png', picture('png', 5000, 100)))

        expect:
        ImageIO.read(new ByteArrayInputStream(shown(code, session).body())).width == 2400
        ImageIO.read(new ByteArrayInputStream(shown(code, session, 'small').body())).width == 480
    }

    def "what is no photo is refused in words, whatever its name: #what"() {
        given:
        def before = files()
        def answer = upload('photo.jpg', content)

        expect:
        answer.statusCode() == 422
        answer.body().contains('JPEG ou PNG')
        files() == before

        where:
        what                  | content
        'a picture bomb'      | bomb()
        'a page of the web'   | '<html><script>alert(1)</script>'.bytes
        'half a picture'      | Arrays.copyOf(picture('png'), 60)
        'nothing at all'      | new byte[0]
        'another kind'        | picture('gif')
    }

    def "a photo as an iPhone writes it is refused with how to go on"() {
        expect:
        with(upload('IMG_0042.HEIC', [0, 0, 0, 24] as byte[], 'ftypheic\0\0\0\0mif1heic'.bytes)) {
            statusCode() == 422
            body().contains('HEIC')
            body().contains('Le plus compatible')
        }
    }

    private HttpResponse<String> upload(String name, byte[] head, byte[] rest) {
        upload(name, (head.toList() + rest.toList()) as byte[])
    }

    def "when and where a photo was taken are said as people say them, and stay as they are where nobody touches them"() {
        given:
        def code = codeOf(upload('d.png', picture('png')))
        def said = [caption: 'Marché', credit: 'Ana', alt: 'Étals', consent: 'unknown']
        def taken = { desk.find('photos', code).get().cells().subMap(['taken_on', 'place']) }

        expect:
        post("/photos/$code", said + [taken_on: 'printemps 2022', place: 'Dolores Hidalgo']).statusCode() == 200
        taken() == [taken_on: '2022-21', place: 'Dolores Hidalgo']

        and:
        post("/photos/$code", said).statusCode() == 200
        post("/photos/$code", said + [taken_on: 'printemps 2022']).statusCode() == 200
        taken() == [taken_on: '2022-21', place: 'Dolores Hidalgo']

        and:
        with(post("/photos/$code", said + [taken_on: 'un jour'])) {
            statusCode() == 422
            body().contains('un jour')
        }
        post("/photos/$code", said + [taken_on: '', place: '']).statusCode() == 200
        taken() == [:] || taken() == [taken_on: '', place: '']
    }

    private List<String> files() {
        def folder = home.resolve('files/photos').toFile()
        folder.exists() ? folder.list().toList().sort() : []
    }

    def "more than 20 MB is refused with a message in the person's language"() {
        when:
        def answer = upload('grande.jpg', new byte[(20 << 20) + 5000])

        then:
        answer.statusCode() == 413
        answer.body().contains('dépasse 20\u00a0Mo')
    }

    def "300 MB are refused before they are sent"() {
        given:
        def socket = new Socket('localhost', server.port)
        socket.soTimeout = 20_000

        when: 'only the head of the request is sent'
        socket.outputStream << ("POST /activities/atelier/photos HTTP/1.1\r\nHost: localhost\r\nCookie: bilan_session=$session\r\ncsrfToken: $token\r\n" +
                "Accept: text/html\r\nAccept-Language: es\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${300 << 20}\r\n\r\n")
        socket.outputStream.flush()
        def line = socket.inputStream.newReader('UTF-8').readLine()

        then:
        line.contains(' 413 ')

        cleanup:
        socket.close()
    }

    def "a forged token, another's session and an activity that is not there keep nothing"() {
        given:
        def before = files()
        def partner = opened(Role.PARTNER)
        def reader = opened(Role.READER)

        expect:
        upload('a.png', picture('png'), [token: 'x' * 43]).statusCode() == 403
        upload('a.png', picture('png'), [token: '']).statusCode() == 403
        upload('a.png', picture('png'), [session: reader, token: formToken(reader)]).statusCode() == 403
        upload('a.png', picture('png'), [session: partner, token: formToken(partner)]).statusCode() == 404
        upload('a.png', picture('png'), [activity: 'nothing']).statusCode() == 404
        files() == before
    }

    def "caption, credit, alternative text and consent are said in place"() {
        given:
        def code = codeOf(upload('b.png', picture('png')))
        def said = [caption: 'Les travailleuses', credit: 'Ana', alt: 'Six femmes', consent: 'granted', consent_expires: '2027-01-31']

        expect: 'what is not said whole may not be used'
        with(post("/photos/$code", said + [alt: ' '])) {
            statusCode() == 422
            body().contains('Les travailleuses')
        }
        post("/photos/$code", said + [caption: 'x' * 10_000]).statusCode() == 422
        post("/photos/$code", said + [consent: 'nonsense']).statusCode() == 422
        post("/photos/$code", said + [consent_expires: 'demain']).statusCode() == 422

        when:
        def answer = post("/photos/$code", said + [caption: '<script>alert(1)</script>'])

        then:
        answer.statusCode() == 200
        !answer.body().contains('<script>')
        desk.find('photos', code).get().cells().subMap(['credit', 'alt', 'consent', 'consent_expires']) ==
                [credit: 'Ana', alt: 'Six femmes', consent: 'granted', consent_expires: '2027-01-31']

        and: 'the next photo begins with the same credit'
        desk.find('photos', codeOf(upload('c.png', picture('png')))).get().cell('credit') == 'Ana'
    }

    def "it is shown to who may see it only"() {
        given:
        def code = codeOf(upload('d.png', picture('png')))

        expect:
        shown(code, opened(Role.READER)).statusCode() == 200
        shown(code, opened(Role.PARTNER)).statusCode() == 404
        send('GET', "/photos/$code", null, null).statusCode() == 303
        shown(code, session).headers().firstValue('x-content-type-options').get() == 'nosniff'

        when: 'the people shown take their consent back'
        post("/photos/$code", [caption: '', credit: '', alt: '', consent: 'withdrawn'])

        then:
        shown(code, opened(Role.READER)).statusCode() == 404
        shown(code, session).statusCode() == 200
    }

    def "a photo taken out leaves no file"() {
        given:
        def code = codeOf(upload('adieu.png', picture('png')))

        when:
        def answer = post("/photos/$code/remove", [:])

        then:
        answer.statusCode() == 200
        desk.find('photos', code).empty
        !files().contains('adieu.png')
    }
}
