package org.bilan.document;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The parts of a Word file. */
public final class DocxPackage {
    private DocxPackage() {}

    /**
     * Reads a Word file under limits.
     *
     * @throws RefusedDocument if it is none, is too large, or holds what could run or fetch something
     */
    public static DocxPackage read(byte[] docx) {
        throw new UnsupportedOperationException();
    }

    /** One to fill: shares the parts, none of its changes reach this one. */
    public DocxPackage copy() {
        throw new UnsupportedOperationException();
    }

    /** The names of all parts, without leading slash, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>();
    }

    /** The part that the package names as its document; {@code word/document.xml} in most files. */
    public String mainPart() {
        throw new UnsupportedOperationException();
    }

    /** The parts that hold text: the main part, then headers, footers, footnotes, endnotes by name. */
    public List<String> storyParts() {
        throw new UnsupportedOperationException();
    }

    public boolean has(String part) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException if there is no such part */
    public byte[] bytes(String part) {
        throw new UnsupportedOperationException();
    }

    /** An XML part as text, without byte order mark. */
    public String text(String part) {
        throw new UnsupportedOperationException();
    }

    /** Replaces a part that exists. */
    public void put(String part, String xml) {
        throw new UnsupportedOperationException();
    }

    /** Adds a part with its content type. */
    public void add(String part, String contentType, byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** A free name: {@code word/charts/chart3.xml} for {@code word/charts/chart} and {@code .xml}. */
    public String freeName(String prefix, String suffix) {
        throw new UnsupportedOperationException();
    }

    /** Adds a picture once, however often the same bytes are added; gives the part's name. */
    public String addMedia(byte[] content, String extension) {
        throw new UnsupportedOperationException();
    }

    /** The relationships that start at a part; {@code ""} stands for the package itself. */
    public List<Relationship> relationships(String part) {
        throw new UnsupportedOperationException();
    }

    /** Relates a part to another by name, once; gives the relationship's id. */
    public String relate(String fromPart, String type, String toPart) {
        throw new UnsupportedOperationException();
    }

    /** Relates a part to an address outside, once; gives the relationship's id. */
    public String relateLink(String fromPart, String url) {
        throw new UnsupportedOperationException();
    }

    /** For {@code wp:docPr}: used nowhere in the package yet. */
    public int nextDrawingId() {
        throw new UnsupportedOperationException();
    }

    /** For {@code w:bookmarkStart}: used nowhere in the package yet. */
    public int nextBookmarkId() {
        throw new UnsupportedOperationException();
    }

    /** The Word file: the same parts give the same bytes. */
    public byte[] write() {
        throw new UnsupportedOperationException();
    }
}
