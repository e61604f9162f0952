package org.bilan.document.word;

import org.bilan.value.Wording;

/**
 * Where generated content goes in a Word document: the package, the part that will hold it (its relationships are added
 * there), the styles in use, the report's language, and the width to fill in twentieths of a point.
 */
public record WordPlace(DocxPackage into, String part, WordStyles styles, Wording wording, int width) {}
