package org.bilan.document.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.XmlText;

/**
 * The XML of a drawing that somebody placed in Word ({@code w:drawing}, ISO/IEC 29500-1 clause 20.4) with another chart
 * or picture in it: position, size, shape, border and effects stay.
 */
public final class DesignedDrawing {
    private static final String REST = "(?:\"[^\"]*\"|'[^']*'|[^'\">])*>";
    private static final Pattern NAMED = Pattern.compile("<wp:docPr\\b" + REST);
    private static final Pattern PICTURE_NAMED = Pattern.compile("<pic:cNvPr\\b" + REST);
    private static final Pattern CHART = Pattern.compile("<c:chart\\b" + REST);
    private static final Pattern BLIP = Pattern.compile("<a:blip\\b" + REST);

    /** Other forms of the same picture, as lines or as layers of an effect, which Word would show instead. */
    private static final Pattern OTHER_FORMS = Pattern.compile(
            "(<a:blip\\b" + REST + "(?:(?!</a:blip>).)*?)" + "<a:extLst>(?:(?!</a:blip>).)*</a:extLst>(\\s*</a:blip>)",
            Pattern.DOTALL);

    private static final Pattern CROP = Pattern.compile("<a:srcRect\\b" + REST + "(?:\\s*</a:srcRect>)?");
    private static final Pattern STRETCH = Pattern.compile("<a:stretch\\b");

    /** Numbers by which Word knows a drawing again: no two may have them. */
    private static final Pattern AGAIN = Pattern.compile("\\swp14:(?:anchorId|editId)=\"[^\"]*\"");

    private String xml;

    /** {@code id} is used nowhere in the package yet. */
    public DesignedDrawing(String xml, int id) {
        this.xml = AGAIN.matcher(xml).replaceAll("");
        set(NAMED, "id", Integer.toString(id));
    }

    /** The text for those who do not see it; empty to mark the drawing as decoration without any. */
    DesignedDrawing describe(String alt) {
        set(NAMED, "descr", alt);
        drop(NAMED, "title");
        if (PICTURE_NAMED.matcher(xml).find()) {
            set(PICTURE_NAMED, "descr", alt);
            drop(PICTURE_NAMED, "title");
        }
        return this;
    }

    /** Refers to another chart part. */
    public String chart(String relationship, String alt) {
        set(CHART, "r:id", relationship);
        return describe(alt).xml;
    }

    /** Refers to another picture, cut or padded on its sides so that it fills the frame. */
    String picture(String relationship, Crop crop) {
        xml = OTHER_FORMS.matcher(xml).replaceAll("$1$2");
        set(BLIP, "r:embed", relationship);
        xml = CROP.matcher(xml).replaceAll("");
        Matcher stretch = STRETCH.matcher(xml);
        if (!crop.isNone() && stretch.find()) {
            xml = xml.substring(0, stretch.start()) + crop.xml() + xml.substring(stretch.start());
        }
        return xml;
    }

    private void set(Pattern element, String attribute, String value) {
        Matcher tag = element.matcher(xml);
        if (!tag.find()) {
            return;
        }
        String written = " " + attribute + "=\"" + XmlText.escape(value) + "\"";
        String start = tag.group();
        Matcher there = attribute(attribute).matcher(start);
        int name = start.split("[\\s/>]", 2)[0].length();
        String changed = there.find()
                ? start.substring(0, there.start()) + written + start.substring(there.end())
                : start.substring(0, name) + written + start.substring(name);
        xml = xml.substring(0, tag.start()) + changed + xml.substring(tag.end());
    }

    private void drop(Pattern element, String attribute) {
        Matcher tag = element.matcher(xml);
        if (tag.find()) {
            String changed = attribute(attribute).matcher(tag.group()).replaceFirst("");
            xml = xml.substring(0, tag.start()) + changed + xml.substring(tag.end());
        }
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    }
}
