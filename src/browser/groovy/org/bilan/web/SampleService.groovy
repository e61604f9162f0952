package org.bilan.web

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import java.nio.file.Files
import java.nio.file.Path
import org.bilan.exchange.Import
import org.bilan.security.Accounts
import org.bilan.security.Role
import org.bilan.security.Sessions
import org.bilan.value.Language

/** Bilan serving the sample organisation, started for the first story and stopped after the last. */
class SampleService {
    static final String PASSWORD = 'une phrase assez longue'

    private static EmbeddedServer server

    /** Where it answers, without a slash at the end. */
    static synchronized String address() {
        if (server == null) {
            server = start()
        }
        "http://127.0.0.1:$server.port"
    }

    /** The token of a new session of the account that has this role; its login is the role's code. */
    static synchronized String session(Role role) {
        address()
        def context = server.applicationContext
        context.getBean(Sessions).open(context.getBean(Accounts).find(role.code()).get())
    }

    private static EmbeddedServer start() {
        def home = Files.createTempDirectory('bilan-browser')
        def started = ApplicationContext.run(
                EmbeddedServer, ['bilan.home': home.toString(), 'micronaut.server.port': -1])
        def context = started.applicationContext
        def outcome = context.getBean(Import).run(Path.of('samples/ciso-2021-2022'), Language.FR)
        assert outcome.problems() == []
        Role.values().each { role ->
            assert context.getBean(Accounts).add(role.code(), role, PASSWORD).empty
        }
        Runtime.runtime.addShutdownHook(new Thread({
            started.close()
            home.toFile().deleteDir()
        }))
        started
    }
}
