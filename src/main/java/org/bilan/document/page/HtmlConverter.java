package org.bilan.document.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.document.chart.PlacedChart;
import org.bilan.document.word.DocxPackage;
import org.jspecify.annotations.Nullable;

/** Makes the web page of a filled Word document: what the browser shows and what the PDF is made from. */
public final class HtmlConverter {
    private static final String BASE = """
            body,p,h1,h2,h3,h4,h5,h6,ul,ol,li,div{margin:0;padding:0;}
            h1,h2,h3,h4,h5,h6{font-size:inherit;font-weight:normal;}
            ul,ol{list-style-type:none;}
            p,h1,h2,h3,h4,h5,h6{orphans:2;widows:2;}
            table{border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate;}
            thead,tbody,tr{-fs-page-break-min-height:0;}
            td,th{vertical-align:top;text-align:left;font-weight:normal;padding:0;}
            a{color:inherit;text-decoration:inherit;}
            img{vertical-align:baseline;}
            svg{display:inline-block;page-break-inside:avoid;}
            .label{display:inline-block;text-indent:0;text-align:left;}
            .tab{white-space:pre;}
            .right{float:right;text-align:right;}
            .here{height:0.1pt;margin-bottom:-0.1pt;}
            .next-column,.columns .break{break-before:column;page-break-before:auto;}
            .after-columns{clear:both;}
            .unseen{width:0.1pt;height:0.1pt;display:block;margin-bottom:-0.1pt;}
            .ink{display:block;width:1pt;height:1pt;margin-bottom:-1pt;}
            .noteref{vertical-align:super;font-size:0.65em;line-height:0;}
            .noteback{vertical-align:super;font-size:0.65em;line-height:0;}
            .notes{border-top:0.5pt solid #808080;margin-top:12pt;padding-top:6pt;font-size:9pt;}
            @page{@footnote{width:144pt;border-top:0.5pt solid #808080;padding-top:4pt;}}
            @media print{
            [data-figure]{-fs-named-destination:create;}
            .break{page-break-before:always;}
            .feet{border:0;margin:0;padding:0;}
            .foot{float:footnote;}
            .on-screen{display:none!important;}
            .broken{padding-bottom:900pt;}
            .column{padding-bottom:0.05pt;}
            .page::after{content:counter(page);}
            .page-decimal-leading-zero::after{content:counter(page,decimal-leading-zero);}
            .page-lower-roman::after{content:counter(page,lower-roman);}
            .page-upper-roman::after{content:counter(page,upper-roman);}
            .page-lower-latin::after{content:counter(page,lower-latin);}
            .page-upper-latin::after{content:counter(page,upper-latin);}
            .page-in-dash::after{content:'- ' counter(page) ' -';}
            .pages::after{content:counter(pages);}
            .ref::after{content:target-counter(attr(data-ref),page);}
            .ref-none::after{content:leader(' ') target-counter(attr(data-ref),page);}
            .ref-dot::after,.ref-middleDot::after{content:leader('.') target-counter(attr(data-ref),page);}
            .ref-hyphen::after{content:leader('-') target-counter(attr(data-ref),page);}
            .ref-underscore::after,.ref-heavy::after{content:leader('_') target-counter(attr(data-ref),page);}
            .number::after{content:attr(data-number);}
            .number-none::after{content:leader(' ') attr(data-number);}
            .number-dot::after,.number-middleDot::after{content:leader('.') attr(data-number);}
            .number-hyphen::after{content:leader('-') attr(data-number);}
            .number-underscore::after,.number-heavy::after{content:leader('_') attr(data-number);}
            .fill-none::before{content:leader(' ');}
            .fill-dot::before,.fill-middleDot::before{content:leader('.');}
            .fill-underscore::before,.fill-heavy::before{content:leader('_');}
            .fill-hyphen::before{content:leader('-');}
            }
            @media screen{
            body{max-width:52rem;margin:2rem auto;padding:0 1rem;}
            body>section{width:auto!important;}
            img,svg{max-width:100%;}
            .running{display:none;}
            .unseen{display:none;}
            .columns>div{width:auto!important;}
            .fill-dot,.fill-none{padding-left:1em;}
            }
            """;

    /** For documents that do not say when they were made: the clock is never asked. */
    private static final String UNDATED = "2000-01-01T00:00:00Z";

    private HtmlConverter() {}

    /** @throws RefusedDocument if the bytes are no Word document */
    public static WebPage convert(byte[] docx) {
        return convert(DocxPackage.read(docx));
    }

    /** @throws RefusedDocument if a part cannot be read */
    public static WebPage convert(DocxPackage docx) {
        WordParts parts = new WordParts(docx);
        Story story = new Story(parts);
        SectionWriter writer = new SectionWriter(story);
        List<Section> sections = Section.of(parts.document().getBody());
        for (int i = 0; i < sections.size(); i++) {
            boolean followed = i + 1 < sections.size() && sections.get(i + 1).isContinuous();
            writer.write(sections.get(i), followed);
        }
        story.notes.endDocument();
        writer.end();
        return page(story);
    }

    private static WebPage page(Story story) {
        String title = orElse(story.parts.property("dc:title"), firstHeading(story));
        String description = orElse(story.parts.property("dc:description"), title);
        String author = orElse(story.parts.property("dc:creator"), "");
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", story.language);
        page.open("head").empty("meta", "charset", "UTF-8");
        page.open("title").text(title).close("title");
        page.empty("meta", "name", "description", "content", description);
        page.open("style").raw("\n").raw(BASE).raw(story.stylesheet.css()).close("style");
        page.close("head").open("body").raw(story.out.toString()).close("body").close("html");
        return new WebPage(
                page.toString(),
                story.media,
                charts(story),
                story.inks,
                title,
                description,
                author,
                story.language,
                orElse(story.parts.property("dcterms:created"), UNDATED),
                story.headings,
                story.numbering,
                story.remarks());
    }

    private static Map<String, PlacedChart> charts(Story story) {
        Map<String, PlacedChart> charts = new LinkedHashMap<>();
        story.charts.forEach(chart -> charts.put(Integer.toString(charts.size() + 1), chart));
        return charts;
    }

    private static String firstHeading(Story story) {
        return story.headings.isEmpty() ? "Document" : story.headings.get(0).text();
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
