package org.bilan.notice

import static java.nio.charset.StandardCharsets.UTF_8

import java.util.concurrent.CopyOnWriteArrayList
import javax.net.ServerSocketFactory

/** A mail server that keeps what it takes, and answers as it is told to. */
class FakeSmtp implements Closeable {
    final List<String> mails = new CopyOnWriteArrayList<>()
    final List<String> commands = new CopyOnWriteArrayList<>()
    /** So many mails are refused first. */
    volatile int refusals = 0
    volatile String refusal = '451 come back later'
    volatile long slowness = 0
    private final ServerSocket socket

    FakeSmtp(ServerSocketFactory sockets = ServerSocketFactory.default) {
        socket = sockets.createServerSocket(0, 50, InetAddress.getByName('localhost'))
        Thread.startDaemon { accept() }
    }

    int getPort() { socket.localPort }

    private void accept() {
        while (!socket.closed) {
            try {
                def peer = socket.accept()
                Thread.startDaemon { talk(peer) }
            } catch (IOException closed) {
                return
            }
        }
    }

    private void talk(Socket peer) {
        try {
            def input = new BufferedReader(new InputStreamReader(peer.inputStream, UTF_8))
            def say = { String line -> peer.outputStream.write("$line\r\n".getBytes(UTF_8)); peer.outputStream.flush() }
            say('220 fake')
            for (def line = input.readLine(); line != null; line = input.readLine()) {
                commands << line
                def word = line.toUpperCase().tokenize(' ')[0]
                if (word == 'EHLO') {
                    say('250-fake'); say('250-AUTH PLAIN'); say('250 8BITMIME')
                } else if (word == 'AUTH') {
                    say('235 welcome')
                } else if (word == 'MAIL' && refusals-- > 0) {
                    say(refusal)
                } else if (word == 'DATA') {
                    say('354 go on')
                    def mail = new StringBuilder()
                    for (def text = input.readLine(); text != '.'; text = input.readLine()) { mail << text << '\n' }
                    sleep(slowness)
                    mails << mail.toString()
                    say('250 taken')
                } else if (word == 'QUIT') {
                    say('221 bye')
                    return
                } else {
                    say('250 ok')
                }
            }
        } catch (IOException gone) {
            // the client hung up
        } finally {
            peer.close()
        }
    }

    @Override
    void close() { socket.close() }
}
