package org.bilan.cli;

import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.bilan.value.FileNames;

/** The service of one home on one address. */
final class Serving {
    private Serving() {}

    /** The settings with which a home is to be opened to serve there. */
    static Map<String, Object> address(String host, int port) {
        return Map.of("micronaut.server.host", host, "micronaut.server.port", port);
    }

    /**
     * Starts the service, says where it listens, and returns once it is told to stop: by the system's signal, or by an
     * interrupt of the calling thread.
     *
     * @throws Refusal if the address is taken
     */
    static void untilStopped(Bilan bilan, OpenHome home, Runnable started) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = new Thread(home::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        EmbeddedServer server = start(home);
        if (!FileNames.holdAccents()) {
            bilan.warn("serve.locale");
        }
        bilan.say("serve.listening", server.getURL().toString());
        started.run();
        try {
            stopped.await();
        } catch (InterruptedException told) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private static EmbeddedServer start(OpenHome home) {
        EmbeddedServer server = home.bean(EmbeddedServer.class);
        try {
            return server.start();
        } catch (ServerStartupException taken) {
            throw new Refusal("serve.taken", server.getHost(), Integer.toString(server.getPort()));
        }
    }
}
