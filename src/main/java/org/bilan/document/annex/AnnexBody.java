package org.bilan.document.annex;

import java.nio.file.Path;
import java.time.Instant;

/** What stands behind the divider page of an annex. */
public sealed interface AnnexBody {
    /** The pages of a PDF that {@link AnnexDesk} found fit. */
    record Pages(Path pdf) implements AnnexBody {}

    /** A picture on a page of its own. */
    record Picture(Path file, String alternative) implements AnnexBody {}

    /** Nothing: the file travels inside the report. */
    record Inside(Path file, String name, String mediaType, String description, Instant dated) implements AnnexBody {}

    /** Nothing: the file is missing or refused. */
    record Nothing() implements AnnexBody {}
}
