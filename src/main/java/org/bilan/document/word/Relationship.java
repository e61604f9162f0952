package org.bilan.document.word;

/**
 * From one part of a package to another (Open Packaging Conventions, ISO/IEC 29500-2, clause 6.5). {@code target} is as
 * written: relative to the part it starts from, or an address when {@code external}.
 */
public record Relationship(String id, String type, String target, boolean external) {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static final String DOCUMENT = OFFICE + "officeDocument";
    public static final String HYPERLINK = OFFICE + "hyperlink";
    public static final String IMAGE = OFFICE + "image";
    public static final String CHART = OFFICE + "chart";
    public static final String STYLES = OFFICE + "styles";
    public static final String NUMBERING = OFFICE + "numbering";
    public static final String PACKAGE = OFFICE + "package";
}
