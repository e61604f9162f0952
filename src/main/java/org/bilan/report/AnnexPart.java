package org.bilan.report;

import java.nio.file.Path;

/** Something that is to stand behind a report's PDF. */
public sealed interface AnnexPart {
    /** The documents of the expenses that the report counts, by date. */
    record Vouchers() implements AnnexPart {}

    /** A file; {@code name} is what it is called where it comes from. */
    record File(Path path, String name, String title) implements AnnexPart {}
}
