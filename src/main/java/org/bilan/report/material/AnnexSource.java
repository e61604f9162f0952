package org.bilan.report.material;

import java.nio.file.Path;
import java.util.List;
import org.bilan.document.annex.AnnexFile;

/** Where the files of annexes are found and looked at. */
public interface AnnexSource {
    /** For reports that have none. */
    AnnexSource NONE = new AnnexSource() {
        @Override
        public List<AnnexFile> read(List<Path> files) {
            throw new IllegalStateException("This report has no annexes");
        }

        @Override
        public Path document(String path) {
            return Path.of(path);
        }
    };

    /** What each file is, in their order. */
    List<AnnexFile> read(List<Path> files);

    /** The document that an expense names; where there is none, a path at which there is nothing. */
    Path document(String path);
}
