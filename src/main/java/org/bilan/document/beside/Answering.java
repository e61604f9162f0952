package org.bilan.document.beside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the program of a {@link ProcessBeside} does: it answers each line before it reads the next, and reaches no network. */
public final class Answering {
    private Answering() {}

    /** Answers standard input on standard output; then the process ends. */
    public static void run(UnaryOperator<String> answer) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what libraries log would stand between the answers
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ProxySelector.setDefault(new NoWay());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(answer.apply(line));
        }
        System.exit(0);
    }

    /** Every connection asks for the way first; there is none. */
    private static final class NoWay extends ProxySelector {
        @Override
        public List<Proxy> select(URI target) {
            throw new IllegalArgumentException("No network here");
        }

        @Override
        public void connectFailed(URI target, SocketAddress address, IOException problem) {}
    }
}
