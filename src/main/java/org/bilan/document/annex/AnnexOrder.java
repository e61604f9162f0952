package org.bilan.document.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bilan.document.pdf.PdfFile;

/**
 * Brings into their order the pages and the tags of a report whose annexes were put behind each other: after the list, each
 * divider stands before the pages of its annex.
 */
final class AnnexOrder {
    /** Where each annex's own pages of the report begin, and where they end: divider, and picture if it is one. */
    private final List<Range> dividers = new ArrayList<>();

    private final List<Optional<Range>> printed = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final int first;
    private int appended = 1;

    /** Pages from one, counted from 0, to before another. */
    private record Range(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** @param own pages of the report alone, behind which the sheets were put */
    AnnexOrder(PDDocument all, int own, PdfFile sheets, int annexes) {
        first = own;
        for (int at = 1; at <= annexes; at++) {
            int from = own + sheets.pages().getOrDefault("annex-" + at, 1) - 1;
            int to = at == annexes
                    ? all.getNumberOfPages()
                    : own + sheets.pages().getOrDefault("annex-" + (at + 1), 1) - 1;
            dividers.add(new Range(from, to));
            printed.add(Optional.empty());
            parts.add(0);
        }
    }

    /** That an annex was put behind all else, from that page on. */
    void printed(int annex, int from) {
        printed.set(annex, Optional.of(new Range(from, -1)));
        parts.set(annex, ++appended);
    }

    int listPages() {
        return dividers.get(0).from() - first;
    }

    /** How many pages each annex has, its divider among them. */
    List<Integer> pages() {
        List<Integer> pages = new ArrayList<>();
        for (int at = 0; at < dividers.size(); at++) {
            pages.add(dividers.get(at).length()
                    + printed.get(at).map(Range::length).orElse(0));
        }
        return pages;
    }

    /** The numbers that the sheets have once all are in order, from 1: the list, and each annex's divider and picture. */
    List<Integer> sheets() {
        List<Integer> sheets = new ArrayList<>();
        int next = first + 1;
        next = add(sheets, next, listPages());
        for (int at = 0; at < dividers.size(); at++) {
            next = add(sheets, next, dividers.get(at).length());
            next += printed.get(at).map(Range::length).orElse(0);
        }
        return sheets;
    }

    private static int add(List<Integer> numbers, int from, int count) {
        for (int number = from; number < from + count; number++) {
            numbers.add(number);
        }
        return from + count;
    }

    void apply(PDDocument all) {
        close(all.getNumberOfPages());
        List<PDPage> pages = new ArrayList<>();
        all.getPages().forEach(pages::add);
        List<PDPage> ordered = new ArrayList<>(pages.subList(0, first + listPages()));
        for (int at = 0; at < dividers.size(); at++) {
            ordered.addAll(of(pages, dividers.get(at)));
            printed.get(at).ifPresent(range -> ordered.addAll(of(pages, range)));
        }
        keep(all, ordered);
        tags(all);
        // merging writes that nothing is suspect, which some readers take for a mistake
        all.getDocumentCatalog().getMarkInfo().getCOSObject().removeItem(COSName.getPDFName("Suspects"));
    }

    /** Each annex ends where the one put next begins. */
    private void close(int end) {
        int next = end;
        for (int at = printed.size() - 1; at >= 0; at--) {
            if (printed.get(at).isPresent()) {
                int from = printed.get(at).get().from();
                printed.set(at, Optional.of(new Range(from, next)));
                next = from;
            }
        }
    }

    private static List<PDPage> of(List<PDPage> pages, Range range) {
        return pages.subList(range.from(), range.to());
    }

    private static void keep(PDDocument all, List<PDPage> pages) {
        COSDictionary root = all.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        COSArray kids = new COSArray();
        for (PDPage page : pages) {
            // what it had from a branch of the tree it has now itself
            page.setMediaBox(page.getMediaBox());
            page.setCropBox(page.getCropBox());
            page.setRotation(page.getRotation());
            page.setResources(page.getResources());
            page.getCOSObject().setItem(COSName.PARENT, root);
            kids.add(page);
        }
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, pages.size());
    }

    /** Below the one root stand the report, its sheets, and the annexes that are pages; each of these goes behind its divider. */
    private void tags(PDDocument all) {
        COSDictionary root = all.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary whole = (COSDictionary) one(root.getDictionaryObject(COSName.K));
        COSArray kids = whole.getCOSArray(COSName.K);
        COSDictionary sheets = (COSDictionary) kids.getObject(1);
        COSDictionary body = (COSDictionary) one(sheets.getDictionaryObject(COSName.K));
        COSArray sections = body.getCOSArray(COSName.K);
        COSArray ordered = new COSArray();
        int annex = -1;
        for (int at = 0; at < sections.size(); at++) {
            COSBase section = sections.get(at);
            boolean divider = at > 0 && isDivider(sections.getObject(at));
            if (divider) {
                printedBehind(annex, kids, ordered, body);
                annex++;
            }
            ordered.add(section);
        }
        printedBehind(annex, kids, ordered, body);
        body.setItem(COSName.K, ordered);
        COSArray left = new COSArray();
        left.add(kids.get(0));
        left.add(kids.get(1));
        whole.setItem(COSName.K, left);
    }

    private void printedBehind(int annex, COSArray kids, COSArray ordered, COSDictionary body) {
        if (annex >= 0 && parts.get(annex) > 0) {
            COSDictionary part = (COSDictionary) kids.getObject(parts.get(annex));
            part.setItem(COSName.P, body);
            ordered.add(kids.get(parts.get(annex)));
        }
    }

    /** It begins with the heading of an annex; a page with a picture has none. */
    private static boolean isDivider(COSBase section) {
        return section instanceof COSDictionary element
                && one(element.getDictionaryObject(COSName.K)) instanceof COSDictionary begins
                && "H2".equals(begins.getNameAsString(COSName.S));
    }

    private static COSBase one(COSBase kids) {
        return kids instanceof COSArray array && array.size() > 0 ? array.getObject(0) : kids;
    }
}
