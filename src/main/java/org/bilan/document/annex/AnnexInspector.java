package org.bilan.document.annex;

import java.io.IOException;
import java.nio.file.Path;
import org.bilan.document.beside.Answering;

/**
 * Looks at foreign PDF files, one after the other, in a process that has nothing to lose: what hangs or explodes here costs
 * nobody anything. Reads lines of a number, a tab, a file, a tab, where its copy goes; answers each with a line of what was
 * found, before it begins the next.
 */
public final class AnnexInspector {
    private AnnexInspector() {}

    public static void main(String[] nothing) throws IOException {
        Answering.run(line -> {
            String[] asked = line.split("\t");
            return PdfInspection.of(Path.of(asked[1]), Path.of(asked[2]), asked[0])
                    .line();
        });
    }
}
