package org.bilan.document.page;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.chart.PlacedChart;
import org.bilan.value.Language;

/**
 * A Word document as one XHTML page, for the browser and for the PDF. {@code media} holds the pictures by the address
 * that the page gives them; {@code created} is an instant in ISO 8601; {@code numbering} is that of the printed pages,
 * section by section; {@code remarks} names what of the document the page shows otherwise.
 */
public record WebPage(
        String xhtml,
        Map<String, byte[]> media,
        Map<String, PlacedChart> charts,
        Map<String, PageInk.Marked> inks,
        String title,
        String description,
        String author,
        String language,
        String created,
        List<Heading> headings,
        List<PageNumbering> numbering,
        List<Remark> remarks) {
    public static final String CHART = "data-chart";

    /** Names what is drawn behind the page: of a mark in a header, the attribute; of one in the text, the beginning of its id. */
    public static final String INK = "data-ink";

    public static final String INK_ID = "ink-";

    private static final Pattern PLACE = Pattern.compile("<svg " + CHART + "=\"([^\"]*)\"([^>]*)></svg>");

    public WebPage {
        media = Map.copyOf(media);
        charts = Map.copyOf(charts);
        inks = Map.copyOf(inks);
        headings = List.copyOf(headings);
        numbering = List.copyOf(numbering);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something of the document that the page shows otherwise, how often, and the last heading before the first of them;
     * empty where there is none; {@code details} are what its sentence names.
     */
    public record Remark(PageSubset what, String heading, int times, List<String> details) {
        public Remark {
            details = List.copyOf(details);
        }

        Remark(PageSubset what, String heading, int times) {
            this(what, heading, times, List.of());
        }

        Remark again() {
            return new Remark(what, heading, times + 1, details);
        }

        /** What becomes of it, as a sentence. */
        public String effect(Language language) {
            return what.effect(language, details.toArray());
        }
    }

    /** A page with nothing behind its text, whose printed pages are counted from one. */
    public WebPage(
            String xhtml,
            Map<String, byte[]> media,
            Map<String, PlacedChart> charts,
            String title,
            String description,
            String author,
            String language,
            String created,
            List<Heading> headings,
            List<Remark> remarks) {
        this(
                xhtml,
                media,
                charts,
                Map.of(),
                title,
                description,
                author,
                language,
                created,
                headings,
                List.of(),
                remarks);
    }

    /** A heading with its level (1 is the highest) and the anchor that leads to it. */
    public record Heading(int level, String text, String anchor) {}

    /** The last heading before the first place where a character stands; empty where there is none. */
    public String headingBefore(int sign) {
        int place = xhtml.indexOf(Character.toString(sign), Math.max(0, xhtml.indexOf("<body")));
        String last = "";
        for (Heading heading : headings) {
            int begins = xhtml.indexOf("id=\"" + Markup.escaped(heading.anchor()) + '"');
            last = begins >= 0 && begins < place ? heading.text() : last;
        }
        return last;
    }

    /** The page with its pictures and charts inside, to be saved as one file. */
    public String selfContained() {
        String page = xhtml;
        for (Map.Entry<String, byte[]> picture : media.entrySet()) {
            String address = picture.getKey();
            String type = address.endsWith(".png") ? "image/png" : "image/jpeg";
            String data = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture.getValue());
            page = page.replace("src=\"" + address + '"', "src=\"" + data + '"');
        }
        return withCharts(page);
    }

    private String withCharts(String page) {
        StringBuilder out = new StringBuilder(page.length());
        Matcher place = PLACE.matcher(page);
        while (place.find()) {
            String svg = charts.get(place.group(1)).svg();
            String drawn = "<svg" + place.group(2) + svg.substring("<svg".length());
            place.appendReplacement(out, Matcher.quoteReplacement(drawn));
        }
        return place.appendTail(out).toString();
    }
}
