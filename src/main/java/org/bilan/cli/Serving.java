package org.bilan.cli;

import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The service of one home on one address. */
final class Serving {
    private Serving() {}

    /**
     * Starts the service, says where it listens, and returns once it is told to stop: by the system's signal, or by an
     * interrupt of the calling thread.
     *
     * @throws Refusal if the address is taken
     */
    static void untilStopped(Bilan bilan, String host, int port) {
        Map<String, Object> address = Map.of("micronaut.server.host", host, "micronaut.server.port", port);
        CountDownLatch stopped = new CountDownLatch(1);
        try (OpenHome home = OpenHome.of(bilan, address)) {
            Runtime.getRuntime().addShutdownHook(new Thread(home::close, "stop"));
            EmbeddedServer server = start(home, host, port);
            bilan.say("serve.listening", server.getURL().toString());
            stopped.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedServer start(OpenHome home, String host, int port) {
        try {
            return home.bean(EmbeddedServer.class).start();
        } catch (ServerStartupException taken) {
            throw new Refusal("serve.taken", host, Integer.toString(port));
        }
    }
}
