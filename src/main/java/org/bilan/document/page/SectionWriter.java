package org.bilan.document.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.wml.CTRel;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/** Writes a section: the rules of its pages, what runs in their margins, its blocks. */
final class SectionWriter {
    /** In the order of the pages they stand on: the first page of a section, the odd ones, the even ones. */
    private static final String FIRST = "first";

    private static final String ODD = "default";
    private static final String EVEN = "even";

    /** A table may reach into the margin, as it does in Word, but not to the edge of the sheet. */
    private static final double MARGIN_USED = 0.9;

    private final Story story;
    private final boolean evenPages;

    /** The parts of the headers and footers in force; a section without its own keeps those before it. */
    private final Map<String, String> running = new HashMap<>();

    private List<PageInk> furniture = List.of();

    private Section.Page sheet = Section.LETTER;
    private String name = "";
    private int count;
    private boolean followed;

    SectionWriter(Story story) {
        this.story = story;
        this.evenPages = story.settings.evenPages();
    }

    /** {@code goesOn}: the next section goes on below this one on the same page. */
    void write(Section section, boolean goesOn) {
        followed = goesOn;
        boolean changed = inherit(section);
        Section.Page page = section.page();
        story.page = page;
        furniture = PageFurniture.of(story, section);
        remark(section.properties());
        story.notes.enter(section.properties());
        if (section.isContinuous() && count > 0 && page.isSameSheet(sheet)) {
            goOn(section, page, changed);
            return;
        }
        end();
        count++;
        name = "s" + count;
        sheet = page;
        story.numberStyle = section.numberStyle();
        story.numbering.add(new PageNumbering(name, section.firstNumber(), section.numberStyle()));
        pageRules(page);
        String start = count > 1 ? "page-break-before:" + section.firstPage() + ';' : "";
        story.stylesheet.rule(
                '.' + name + "{page:" + name + ";width:" + Measure.points(page.column()) + ';' + start + '}');
        Markup out = story.out;
        out.open("section", "class", name, "id", PageNumbering.anchor(name));
        writeRunning(section, page);
        story.atPageTop = true;
        writeBlocks(section, page);
    }

    private void remark(@Nullable SectPr properties) {
        if (properties == null) {
            return;
        }
        if (properties.getType() != null
                && "nextColumn".equals(properties.getType().getVal())) {
            story.remark(PageSubset.NEXT_COLUMN);
        }
        if (properties.getLnNumType() != null) {
            story.remark(PageSubset.LINE_NUMBERS);
        }
        if (properties.getPgNumType() != null && properties.getPgNumType().getChapStyle() != null) {
            story.remark(PageSubset.PAGE_NUMBERS);
        }
    }

    /** Closes what the sections that go on with each other stand in. */
    void end() {
        if (count > 0) {
            story.out.close("section");
        }
    }

    /** On the same page, between margins of its own; headers of its own begin on the next page. */
    private void goOn(Section section, Section.Page page, boolean changed) {
        if (changed) {
            writeRunning(section, sheet);
        }
        if (page.left() == sheet.left() && page.right() == sheet.right()) {
            writeBlocks(section, page);
            return;
        }
        String css = "margin-left:" + Measure.points(page.left() - sheet.left()) + ";width:"
                + Measure.points(page.column()) + ';';
        story.out.open("div", "class", story.stylesheet.classOf(css));
        writeBlocks(section, page);
        story.out.close("div");
    }

    private void writeBlocks(Section section, Section.Page page) {
        TextColumns columns = TextColumns.of(section.properties(), page.column());
        if (columns.count() > 1) {
            new ColumnWriter(story, columns).write(section.blocks(), followed);
        } else {
            BlockWriter writer = new BlockWriter(story, Frame.page(page.column(), page.right() * MARGIN_USED));
            if (followed) {
                writer.write(section.blocks());
            } else {
                writer.writeToEnd(section.blocks());
            }
        }
        story.notes.endSection();
    }

    /** Whether the section names headers or footers of its own. */
    private boolean inherit(Section section) {
        boolean changed = false;
        if (section.properties() != null) {
            for (CTRel reference : section.properties().getEGHdrFtrReferences()) {
                String target = story.parts.target(story.parts.main(), reference.getId());
                if (target != null && reference instanceof HeaderReference header) {
                    running.put("header " + kind(header.getType()), target);
                    changed = true;
                } else if (target != null && reference instanceof FooterReference footer) {
                    running.put("footer " + kind(footer.getType()), target);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static String kind(@Nullable HdrFtrRef type) {
        return type == null ? ODD : type.value();
    }

    private void pageRules(Section.Page page) {
        String size = Measure.points(page.width()) + ' ' + Measure.points(page.height());
        String margins = Measure.points(page.top())
                + ' '
                + Measure.points(Math.max(0, page.right() - ParagraphBox.SPACE))
                + ' '
                + Measure.points(page.bottom())
                + ' '
                + Measure.points(page.left());
        story.stylesheet.rule(
                "@page " + name + "{size:" + size + ";margin:" + margins + ';' + margins(page, "h", "f") + '}');
        runningRules(page, "h", "f");
        if (evenPages) {
            story.stylesheet.rule("@page " + name + ":left{" + margins(page, "he", "fe") + '}');
            runningRules(page, "he", "fe");
        }
    }

    private String margins(Section.Page page, String header, String footer) {
        return "@top-center{content:element(" + header + name + ");vertical-align:top;padding-top:"
                + Measure.points(page.header()) + ";}@bottom-center{content:element(" + footer + name
                + ");vertical-align:bottom;padding-bottom:" + Measure.points(page.footer()) + ";}";
    }

    private void runningRules(Section.Page page, String... margins) {
        for (String margin : margins) {
            story.stylesheet.rule('.' + margin + name + "{position:running(" + margin + name + ");width:"
                    + Measure.points(page.column()) + ";}");
        }
    }

    /**
     * The header and footer stand where the section begins; on a page with two, the first is shown, on later pages the
     * last. So the first page's come first.
     */
    private void writeRunning(Section section, Section.Page page) {
        boolean first = section.hasFirstPage();
        for (String margin : evenPages ? List.of("", "e") : List.of("")) {
            if (first) {
                writeMargins(margin, FIRST, page);
            }
            writeMargins(margin, margin.isEmpty() ? ODD : EVEN, page);
        }
    }

    private void writeMargins(String margin, String kind, Section.Page page) {
        writeMargin(running.get("header " + kind), "h" + margin + name, page);
        writeMargin(running.get("footer " + kind), "f" + margin + name, page);
    }

    private void writeMargin(@Nullable String part, String margin, Section.Page page) {
        story.out.open("div", "class", "running " + margin);
        if (margin.startsWith("h")) {
            story.inMargin = true;
            furniture.forEach(ink -> story.ink(ink, false));
            story.inMargin = false;
        }
        if (part != null) {
            story.part = part;
            story.inMargin = true;
            story.inFooter = name.startsWith("f");
            new BlockWriter(story, Frame.page(page.column())).write(story.parts.blocks(part));
            story.inMargin = false;
            story.part = story.parts.main();
        }
        story.out.close("div");
    }
}
