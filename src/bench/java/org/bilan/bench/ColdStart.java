package org.bilan.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service started from the jar in a process of its own, until it first answers that it is up. */
final class ColdStart {
    private static final int TIMES = 5;
    private static final long PATIENCE = 60_000_000_000L;

    private ColdStart() {}

    static List<Measure> measure(Path jar) throws IOException, InterruptedException {
        try (WorkFolder work = WorkFolder.make()) {
            Path home = work.resolve("home");
            Timing first = new Timing(new long[] {once(jar, home)});
            long[] later = new long[TIMES];
            for (int at = 0; at < TIMES; at++) {
                later[at] = once(jar, home);
            }
            return List.of(
                    new Measure("Start of the jar to the first /health, new home", first.seconds(), ""),
                    new Measure("Start of the jar to the first /health", new Timing(later).seconds(), "3 s"));
        }
    }

    private static long once(Path jar, Path home) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(Fork.java("-Xmx256m"));
        command.addAll(List.of("-jar", jar.toString(), "--home", home.toString()));
        command.addAll(List.of("serve", "--port", Integer.toString(port)));
        long start = System.nanoTime();
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!isUp(port)) {
                if (!service.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("The service did not start");
                }
                Thread.sleep(5);
            }
            return System.nanoTime() - start;
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static boolean isUp(int port) {
        try {
            HttpURLConnection health = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
