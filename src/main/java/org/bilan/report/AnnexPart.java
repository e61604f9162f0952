package org.bilan.report;

import java.nio.file.Path;

/** Something that is to stand behind a report: behind its PDF, but for the sources of its figures. */
public sealed interface AnnexPart {
    /** The documents of the expenses that the report counts, by date. */
    record Vouchers() implements AnnexPart {}

    /** Where its figures come from, in the text of the report itself. */
    record FigureSources() implements AnnexPart {}

    /** A file; {@code name} is what it is called where it comes from. */
    record File(Path path, String name, String title) implements AnnexPart {}
}
