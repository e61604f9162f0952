package org.bilan.report.seal;

import org.bilan.report.make.PdfEngine;

/** By what the documents of a package were made: which Bilan, and what printed the PDF. */
public record Made(CodeVersion code, PdfEngine engine) {
    static final String NAME = "made.json";
}
