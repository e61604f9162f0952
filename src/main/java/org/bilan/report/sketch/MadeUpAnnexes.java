package org.bilan.report.sketch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bilan.document.annex.AnnexFile;
import org.bilan.document.annex.AnnexKind;
import org.bilan.document.annex.AnnexReading;
import org.bilan.report.AnnexPart;
import org.bilan.report.material.AnnexSource;
import org.bilan.value.Messages;

/** Annexes to try a template with: only their list is shown, there are no files. */
final class MadeUpAnnexes implements AnnexSource {
    private static final int MANY = 3;

    static List<AnnexPart> parts(MadeUp much, Messages words) {
        int count =
                switch (much) {
                    case NOTHING -> 0;
                    case FEW -> 1;
                    case MANY -> MANY;
                };
        return IntStream.range(0, count)
                .<AnnexPart>mapToObj(at -> {
                    String title = words.say("made.annex." + at);
                    return new AnnexPart.File(Path.of("made-up-" + at + ".pdf"), title + ".pdf", title);
                })
                .toList();
    }

    @Override
    public List<AnnexFile> read(List<Path> files) {
        AnnexReading read = new AnnexReading(null, Set.of(), 2);
        return files.stream()
                .map(file -> new AnnexFile(AnnexKind.PDF, read, file, "", 0))
                .toList();
    }

    @Override
    public Path document(String path) {
        return Path.of(path);
    }
}
