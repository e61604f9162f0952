package org.bilan.document.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.document.DocumentFonts;
import org.bilan.document.chart.PlacedChart;
import org.bilan.document.picture.Crop;
import org.bilan.document.picture.CutPicture;
import org.docx4j.wml.Styles;
import org.jspecify.annotations.Nullable;

/**
 * One document while it is converted: what its parts say, what has been written of it, and where in it the writing
 * stands.
 */
public final class Story {
    /** Begin the tags of something that floats or lies over the page, and of its place among the rest; a number follows. */
    public static final String APART = "Apart:";

    public static final String HERE = "Here:";

    /** Begins the ids of such places. */
    public static final String APART_ID = "apart-";

    /** The tag of a table that only puts things beside each other. */
    public static final String LAYOUT = "Layout";

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    private static final byte[] BLACK = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    final WordParts parts;
    final StyleCascade styles;
    final ListLabels lists;
    final DocumentFonts fonts;
    final Stylesheet stylesheet = new Stylesheet();
    final Map<String, byte[]> media = new LinkedHashMap<>();
    final List<PlacedChart> charts = new ArrayList<>();
    final Map<String, PageInk.Marked> inks = new LinkedHashMap<>();
    final List<WebPage.Heading> headings = new ArrayList<>();
    final Map<PageSubset, WebPage.Remark> remarks = new EnumMap<>(PageSubset.class);
    final Deque<Field> fields = new ArrayDeque<>();
    final WordSettings settings;
    final Notes notes;
    final List<PageNumbering> numbering = new ArrayList<>();
    final Set<String> anchors = new HashSet<>();
    final String language;
    final Languages languages;
    private final Map<StyleCascade.Looks, String> paragraphClasses = new HashMap<>();

    private int apart;
    private int openApart;

    /** Whether what is written stands in columns. */
    boolean inColumns;

    /** The part whose relationships the ids being read belong to. */
    String part;

    Markup out = new Markup();

    /** The size and margins of the pages being written. */
    Section.Page page = Section.LETTER;

    /** Whether what is written next begins a page. */
    boolean atPageTop;

    /** How the numbers of the pages being written look. */
    NumberStyle numberStyle = NumberStyle.DECIMAL;

    /** The note whose text is being written. */
    Notes.@Nullable Note note;

    /** Whether a header or footer is being written: what stands there is no content of the document's tree. */
    boolean inMargin;

    /** Whether that is a footer. */
    boolean inFooter;

    Story(WordParts parts) {
        this.parts = parts;
        this.part = parts.main();
        this.fonts = new DocumentFonts(parts.themeFonts());
        this.lists = ListLabels.of(parts.numbering());
        String settingsPart = parts.partOf("settings");
        this.settings = WordSettings.of(settingsPart == null ? null : parts.text(settingsPart));
        this.notes = new Notes(this);
        Styles styled = parts.styles();
        this.styles = new StyleCascade(styled, lists, fonts);
        String named = styles.paragraph(null).text().get(TextTraits.LANGUAGE);
        String given = named != null ? named : styles.defaults().text().get(TextTraits.LANGUAGE);
        this.language = given == null ? "fr" : given;
        this.languages = new Languages(language);
    }

    /** The class of a paragraph; {@link ParagraphBox} spells its declarations once per look. */
    String paragraphClass(StyleCascade.Looks looks) {
        return paragraphClasses.computeIfAbsent(looks, unseen -> stylesheet.classOf(ParagraphBox.css(looks)));
    }

    /** All that was remarked, the fonts that others stand in for at the end. */
    List<WebPage.Remark> remarks() {
        List<WebPage.Remark> all = new ArrayList<>(remarks.values());
        for (String name : fonts.unknown()) {
            DocumentFonts.substitute(name)
                    .ifPresent(family ->
                            all.add(new WebPage.Remark(PageSubset.FONT, "", 1, List.of(name, family.familyName()))));
        }
        return all;
    }

    /** Something of the document that does not look as it does there, at the place where the writing stands. */
    void remark(PageSubset what) {
        String place =
                headings.isEmpty() ? "" : headings.get(headings.size() - 1).text();
        remarks.merge(what, new WebPage.Remark(what, place, 1), (first, again) -> first.again());
    }

    /**
     * Opens a box that floats or lies over the page, and a place for it in the order of reading: the PDF engine keeps
     * none. {@link #closeApart()} closes it.
     */
    void openApart(String css) {
        openApart++;
        if (inMargin) {
            out.open("div", "class", stylesheet.classOf(css));
            return;
        }
        String number = Integer.toString(++apart);
        out.open("div", "id", APART_ID + number, "class", "here", "data-tag", HERE + number)
                .close("div");
        out.open("div", "class", stylesheet.classOf(css), "data-tag", APART + number);
    }

    void closeApart() {
        openApart--;
        out.close("div");
    }

    /** Whether the page layout finds no way from here to the foot of the page. */
    boolean isFarFromFoot() {
        return openApart > 0 || inColumns;
    }

    /** The address of a picture of one white dot. */
    String dot() {
        media.put("media/dot.png", DOT);
        return "media/dot.png";
    }

    /** The address of a picture of one black dot, of which lines between columns are made. */
    String rule() {
        media.put("media/rule.png", BLACK);
        return "media/rule.png";
    }

    /** Marks the page that is being written, or each page that has the header being written, for something behind its text. */
    void ink(PageInk ink, boolean belowMark) {
        String name = Integer.toString(inks.size() + 1);
        inks.put(name, new PageInk.Marked(ink, belowMark));
        if (inMargin) {
            out.open("svg", WebPage.INK, name, "class", "ink").close("svg");
        } else {
            out.open("div", "id", WebPage.INK_ID + name, "class", "here").close("div");
        }
    }

    /** Whether a frame is as wide as the text of a page: no cell, no box, no column. */
    boolean isWholeColumn(Frame frame) {
        return Math.abs(frame.width() - page.column()) < 0.01;
    }

    /** Whether what is read now is the inside of a field's code, or a result that is computed anew. */
    boolean isSilent() {
        return fields.stream().anyMatch(Field::isSilent);
    }

    /** The address under which a picture of the current part is found; null when the part lacks it. */
    @Nullable
    String picture(String relationship) {
        String target = parts.target(part, relationship);
        if (target == null || !parts.has(target)) {
            return null;
        }
        String address = "media/" + target.substring(target.lastIndexOf('/') + 1);
        media.computeIfAbsent(address, any -> parts.bytes(target));
        return address;
    }

    /** The same for a part of the picture. */
    @Nullable
    String picture(String relationship, Crop cut) {
        String target = parts.target(part, relationship);
        if (cut.isNone() || target == null || !parts.has(target)) {
            return picture(relationship);
        }
        String name = target.substring(target.lastIndexOf('/') + 1);
        String address = "media/cut-" + Integer.toHexString(cut.hashCode()) + "-" + name;
        media.computeIfAbsent(address, any -> CutPicture.of(parts.bytes(target), cut));
        return address;
    }
}
