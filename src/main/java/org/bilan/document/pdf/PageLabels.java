package org.bilan.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.bilan.document.page.NumberStyle;
import org.bilan.document.page.PageNumbering;

/** The numbers that the pages of a document bear, where its sections number them their own way. */
final class PageLabels {
    private final List<Page> pages = new ArrayList<>();

    private record Page(int number, NumberStyle style) {
        String text() {
            return style.text(number);
        }
    }

    /** {@code starts} holds the page, counted from one, on which each section begins. */
    PageLabels(List<PageNumbering> sections, Map<String, Integer> starts, int count) {
        int number = 0;
        NumberStyle style = NumberStyle.DECIMAL;
        for (int page = 1; page <= count; page++) {
            number++;
            for (PageNumbering section : sections) {
                Integer start = starts.get(section.anchor());
                if (start != null && start == page) {
                    style = section.style();
                    Integer first = section.first();
                    number = first == null ? number : first;
                }
            }
            pages.add(new Page(number, style));
        }
    }

    /** Whether each page bears the number of its place in the file, in figures. */
    static boolean arePlain(List<PageNumbering> sections) {
        for (int i = 0; i < sections.size(); i++) {
            PageNumbering section = sections.get(i);
            Integer first = section.first();
            boolean counts = first == null || i == 0 && first == 1;
            if (!counts || section.style() != NumberStyle.DECIMAL) {
                return false;
            }
        }
        return true;
    }

    /** What a page bears, counted from one. */
    String text(int page) {
        return page < 1 || page > pages.size()
                ? Integer.toString(page)
                : pages.get(page - 1).text();
    }

    /** The number of a page, counted from one, whatever signs it is written in. */
    int number(int page) {
        return pages.get(page - 1).number();
    }

    List<String> texts() {
        return pages.stream().map(Page::text).toList();
    }

    /** The same numbers in the list of pages that readers of PDF show. */
    void writeTo(PDDocument pdf) {
        PDPageLabels labels = new PDPageLabels(pdf);
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            boolean counts = i > 0
                    && pages.get(i - 1).style() == page.style()
                    && pages.get(i - 1).number() + 1 == page.number();
            if (!counts) {
                labels.setLabelItem(i, range(page));
            }
        }
        pdf.getDocumentCatalog().setPageLabels(labels);
    }

    private static PDPageLabelRange range(Page page) {
        PDPageLabelRange range = new PDPageLabelRange();
        String style =
                switch (page.style()) {
                    case LOWER_ROMAN -> PDPageLabelRange.STYLE_ROMAN_LOWER;
                    case UPPER_ROMAN -> PDPageLabelRange.STYLE_ROMAN_UPPER;
                    case LOWER_LETTER -> PDPageLabelRange.STYLE_LETTERS_LOWER;
                    case UPPER_LETTER -> PDPageLabelRange.STYLE_LETTERS_UPPER;
                    default -> PDPageLabelRange.STYLE_DECIMAL;
                };
        range.setStyle(style);
        if (page.number() > 0) {
            range.setStart(page.number());
        }
        return range;
    }
}
