package org.bilan.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.docx4j.wml.CTRel;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.jspecify.annotations.Nullable;

/** Writes a section: the rules of its pages, what runs in their margins, its blocks. */
final class SectionWriter {
    private final Story story;

    /** The parts of the headers and footers in force; a section without its own keeps those before it. */
    private final Map<String, String> running = new HashMap<>();

    private List<PageInk> furniture = List.of();
    private int count;

    SectionWriter(Story story) {
        this.story = story;
    }

    void write(Section section) {
        inherit(section);
        Section.Page page = section.page();
        story.page = page;
        furniture = PageFurniture.of(story, section);
        if (section.isContinuous() && count > 0) {
            new BlockWriter(story, Frame.page(page.column())).write(section.blocks());
            return;
        }
        count++;
        String name = "s" + count;
        pageRules(name, page);
        story.stylesheet.rule('.' + name + "{page:" + name + ";width:" + Measure.points(page.column()) + ";}");
        Markup out = story.out;
        out.open("section", "class", name + (count > 1 ? " newpage" : ""));
        if (section.hasFirstPage()) {
            writeRunning(name, "first", page);
        }
        writeRunning(name, "default", page);
        story.atPageTop = true;
        new BlockWriter(story, Frame.page(page.column())).write(section.blocks());
        out.close("section");
    }

    private void inherit(Section section) {
        if (section.properties() == null) {
            return;
        }
        if (section.properties().getPgNumType() != null
                && !List.of(BigInteger.ONE)
                        .contains(Objects.requireNonNullElse(
                                section.properties().getPgNumType().getStart(), BigInteger.ONE))) {
            story.remark(PageSubset.PAGE_NUMBERS);
        }
        for (CTRel reference : section.properties().getEGHdrFtrReferences()) {
            String target = story.parts.target(story.parts.main(), reference.getId());
            if (target != null && reference instanceof HeaderReference header) {
                running.put("header " + kind(header.getType()), target);
            } else if (target != null && reference instanceof FooterReference footer) {
                running.put("footer " + kind(footer.getType()), target);
            }
        }
    }

    private static String kind(@Nullable HdrFtrRef type) {
        return type == null ? "default" : type.value();
    }

    private void pageRules(String name, Section.Page page) {
        String size = Measure.points(page.width()) + ' ' + Measure.points(page.height());
        String margins = Measure.points(page.top())
                + ' '
                + Measure.points(page.right())
                + ' '
                + Measure.points(page.bottom())
                + ' '
                + Measure.points(page.left());
        story.stylesheet.rule(
                "@page " + name + "{size:" + size + ";margin:" + margins + ";@top-center{content:element(h"
                        + name + ");vertical-align:top;padding-top:" + Measure.points(page.header())
                        + ";}@bottom-center{content:element(f" + name + ");vertical-align:bottom;padding-bottom:"
                        + Measure.points(page.footer()) + ";}}");
        for (String margin : List.of("h", "f")) {
            story.stylesheet.rule('.' + margin + name + "{position:running(" + margin + name + ");}");
        }
    }

    /**
     * The header and footer stand where the section begins; on a page with two, the first is shown, on later pages the
     * last. So the first page's come first.
     */
    private void writeRunning(String section, String kind, Section.Page page) {
        writeMargin(running.get("header " + kind), "h" + section, page);
        writeMargin(running.get("footer " + kind), "f" + section, page);
    }

    private void writeMargin(@Nullable String part, String name, Section.Page page) {
        story.out.open("div", "class", "running " + name);
        if (name.startsWith("h")) {
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
