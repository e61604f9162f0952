package org.bilan.document.annex;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bilan.document.XmlText;
import org.bilan.document.page.WebPage;
import org.bilan.document.pdf.PdfFile;
import org.bilan.document.pdf.PdfRenderer;
import org.bilan.document.picture.CleanPicture;
import org.bilan.document.picture.CleanPictures;

/** The pages that the report itself has for its annexes: their list, a divider before each, those that are pictures. */
final class SheetPages {
    private static final double MARGIN = 72;
    private static final String STYLE = """
            body,p,h1,h2,table,div{margin:0;padding:0;}
            body{font-family:Calibri,Carlito,sans-serif;font-size:10.5pt;line-height:1.35;color:#1a1a1a;}
            h1{font-size:20pt;font-weight:bold;line-height:1.2;margin-bottom:10pt;}
            h2{font-size:20pt;font-weight:bold;line-height:1.25;}
            h2 span{display:block;font-size:11pt;color:#0b5a66;margin-bottom:4pt;}
            p{margin-bottom:6pt;orphans:2;widows:2;}
            .new{page-break-before:always;}
            .divider h2{margin-top:120pt;padding-bottom:10pt;margin-bottom:18pt;border-bottom:1pt solid #1a1a1a;}
            table{width:100%;border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate;margin:4pt 0 16pt;}
            tr{page-break-inside:avoid;}
            th,td{text-align:left;vertical-align:top;padding:3pt 6pt 3pt 0;border-bottom:0.5pt solid #b8b8b8;}
            th{font-weight:bold;border-bottom:1pt solid #1a1a1a;}
            .amount{text-align:right;padding-right:0;}
            .remark{margin-top:2pt;}
            a{color:#0b5a66;text-decoration:none;}
            .picture{text-align:center;}
            """;
    /** Of the list's four columns, in hundredths. */
    private static final List<Integer> LIST = List.of(7, 40, 36, 17);

    /** Of the table on a divider: code, date, supplier, description, amount. */
    private static final List<Integer> DETAILS = List.of(15, 18, 22, 29, 16);

    private final AnnexBook book;
    private final PDRectangle paper;
    private final Map<String, byte[]> media = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final StringBuilder rules = new StringBuilder();

    private SheetPages(AnnexBook book, PDRectangle paper) {
        this.book = book;
        this.paper = paper;
    }

    /** A PDF whose {@link PdfFile#pages()} tells where the divider and the picture of each annex stand: {@code annex-1}, {@code picture-1}. */
    static PdfFile print(AnnexBook book, PDRectangle paper) throws IOException {
        SheetPages pages = new SheetPages(book, paper);
        return PdfRenderer.render(pages.page());
    }

    private WebPage page() throws IOException {
        list();
        for (int at = 0; at < book.sheets().size(); at++) {
            divider(at + 1, book.sheets().get(at));
        }
        String title = XmlText.escape(book.title());
        String page = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + book.language()
                + "\"><head><meta charset=\"UTF-8\"/><title>" + title + "</title><style>" + pageRule("list", "")
                + rules + STYLE + "</style></head><body>" + out + "</body></html>";
        List<WebPage.Heading> headings = new ArrayList<>();
        headings.add(new WebPage.Heading(1, book.title(), "annexes"));
        for (int at = 0; at < book.sheets().size(); at++) {
            AnnexSheet sheet = book.sheets().get(at);
            headings.add(new WebPage.Heading(2, sheet.name() + " — " + sheet.title(), "annex-" + (at + 1)));
        }
        return new WebPage(
                page,
                media,
                Map.of(),
                book.title(),
                book.title(),
                "",
                book.language(),
                "2000-01-01T00:00:00Z",
                headings,
                List.of());
    }

    private String pageRule(String name, String label) {
        return String.format(
                Locale.ROOT,
                "@page %s{size:%.2fpt %.2fpt;margin:%.0fpt;%s}.%s{page:%s;width:%.2fpt;}",
                name,
                paper.getWidth(),
                paper.getHeight(),
                MARGIN,
                label.isEmpty()
                        ? ""
                        : "@bottom-right{content:\"" + label
                                + "\";font-family:Calibri,Carlito,sans-serif;font-size:9pt;color:#555;}",
                name,
                name,
                paper.getWidth() - 2 * MARGIN);
    }

    private void list() {
        out.append("<section class=\"list\"><h1 id=\"annexes\">")
                .append(XmlText.escape(book.title()))
                .append("</h1><p>")
                .append(XmlText.escape(book.introduction()))
                .append("</p><table title=\"")
                .append(XmlText.escape(book.title()))
                .append("\">");
        columns(LIST);
        row(book.heads(), "th");
        out.append("<tbody>");
        for (int at = 0; at < book.sheets().size(); at++) {
            AnnexSheet sheet = book.sheets().get(at);
            String title = XmlText.escape(sheet.title());
            out.append("<tr><td>")
                    .append(at + 1)
                    .append("</td><td><a href=\"#annex-")
                    .append(at + 1);
            out.append("\" title=\"")
                    .append(XmlText.escape(sheet.name() + " — " + sheet.title()))
                    .append("\">");
            out.append(title).append("</a></td><td>").append(XmlText.escape(sheet.belongs()));
            out.append("</td><td class=\"amount\">")
                    .append(XmlText.escape(sheet.place()))
                    .append("</td></tr>");
        }
        out.append("</tbody></table></section>");
    }

    private void divider(int number, AnnexSheet sheet) throws IOException {
        String name = "a" + number;
        rules.append(pageRule(name, sheet.place()));
        out.append("<section class=\"new divider ")
                .append(name)
                .append("\"><h2 id=\"annex-")
                .append(number);
        out.append("\"><span>").append(XmlText.escape(sheet.name())).append("</span> ");
        out.append(XmlText.escape(sheet.title())).append("</h2>");
        if (!sheet.rows().isEmpty()) {
            out.append("<table title=\"").append(XmlText.escape(sheet.name())).append("\">");
            columns(DETAILS);
            row(sheet.heads(), "th");
            out.append("<tbody>");
            sheet.rows().forEach(row -> row(row, "td"));
            out.append("</tbody></table>");
        }
        for (String remark : sheet.remarks()) {
            out.append("<p class=\"remark\">").append(XmlText.escape(remark)).append("</p>");
        }
        out.append("</section>");
        if (sheet.body() instanceof AnnexBody.Picture picture) {
            picture(number, sheet, picture);
        }
    }

    private void columns(List<Integer> widths) {
        out.append("<colgroup>");
        widths.forEach(width -> out.append("<col style=\"width:").append(width).append("%\"/>"));
        out.append("</colgroup>");
    }

    private void row(List<String> cells, String tag) {
        boolean head = tag.equals("th");
        out.append(head ? "<thead><tr>" : "<tr>");
        for (int at = 0; at < cells.size(); at++) {
            out.append('<').append(tag).append(head ? " scope=\"col\"" : "");
            out.append(at == cells.size() - 1 ? " class=\"amount\">" : ">");
            out.append(XmlText.escape(cells.get(at))).append("</").append(tag).append('>');
        }
        out.append(head ? "</tr></thead>" : "</tr>");
    }

    private void picture(int number, AnnexSheet sheet, AnnexBody.Picture picture) throws IOException {
        CleanPicture clean = CleanPictures.of(Files.readAllBytes(picture.file()), AnnexDesk.WIDEST_PICTURE);
        String address = "annex" + number + "." + clean.extension();
        media.put(address, clean.bytes());
        double wide = paper.getWidth() - 2 * MARGIN;
        double high = paper.getHeight() - 2 * MARGIN - 12;
        double scale = Math.min(Math.min(wide / clean.width(), high / clean.height()), 0.75);
        String name = "p" + number;
        rules.append(pageRule(name, sheet.place().replaceFirst("1$", "2")));
        out.append("<section class=\"new picture ")
                .append(name)
                .append("\" id=\"picture-")
                .append(number);
        out.append(String.format(
                Locale.ROOT,
                "\"><p><img src=\"%s\" alt=\"%s\" style=\"width:%.1fpt;height:%.1fpt\"/></p></section>",
                address,
                XmlText.escape(picture.alternative()),
                clean.width() * scale,
                clean.height() * scale));
    }
}
