package org.bilan.document.annex;

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
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at foreign PDF files, one after the other, in a process that has nothing to lose: what hangs or explodes here costs
 * nobody anything. Reads lines of a number, a tab, a file, a tab, where its copy goes; answers each with a line of what was
 * found, before it begins the next.
 */
public final class AnnexInspector {
    private AnnexInspector() {}

    public static void main(String[] nothing) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what libraries log would stand between the answers
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ProxySelector.setDefault(new NoWay());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] asked = line.split("\t");
            AnnexReading found = PdfInspection.of(Path.of(asked[1]), Path.of(asked[2]), asked[0]);
            out.println(found.line());
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
