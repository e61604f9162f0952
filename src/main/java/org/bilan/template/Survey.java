package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.word.DocxPackage;

/**
 * Looks through all of a template, tags or not: what of its looks is not known or not shown, how well everybody can read
 * what is made from it, and what should not be in it.
 */
final class Survey {
    private final HeadingStyles headings;
    private final List<Look> looks;

    private Survey(HeadingStyles headings, List<Look> looks) {
        this.headings = headings;
        this.looks = looks;
    }

    /** What is looked for. */
    interface Look {
        /** An element, before those inside it. */
        void see(XmlElement element, Surroundings around);

        /** Once all parts have been gone through. */
        List<TemplateFinding> findings();
    }

    /** {@code document} as its writer left it; {@code steps} is what it asks for. */
    static List<TemplateFinding> findings(DocxPackage document, HeadingStyles headings, List<Step> steps) {
        StyleBook styles = StyleBook.of(document);
        List<Look> looks = List.of(
                new StyleLook(styles, steps),
                new PageLook(document, styles),
                new ReadingLook(document, styles, steps),
                new ContrastLook(styles),
                new PrivacyLook(document));
        Survey survey = new Survey(headings, looks);
        for (String part : document.storyParts()) {
            boolean main = part.equals(document.mainPart());
            survey.walk(XmlReader.read(document.text(part)), new Surroundings(part, main));
        }
        List<TemplateFinding> findings = new ArrayList<>();
        looks.forEach(look -> findings.addAll(look.findings()));
        return findings;
    }

    private void walk(XmlElement element, Surroundings around) {
        String name = element.name();
        if (name.equals("mc:Fallback")) {
            return;
        }
        switch (name) {
            case "w:p" -> around.paragraph(element, around.isMain() ? headings.levelOf(element) : Optional.empty());
            case "w:tbl" -> around.table(element);
            case "w:tr" -> around.row();
            case "w:tc" -> around.cell(element);
            default -> {}
        }
        for (Look look : looks) {
            look.see(element, around);
        }
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement inside) {
                walk(inside, around);
            }
        }
        if (name.equals("w:tbl")) {
            around.leaveTable();
        }
    }
}
