package org.bilan.template;

import java.util.regex.Pattern;

/**
 * The properties of a content control (ISO/IEC 29500-1, 17.5.2). One that shows a property of the file, as the title on
 * Word's cover pages, shows that again when the file is opened: where a tag was filled in it, it lets go.
 */
final class ControlProperties {
    private static final Pattern BINDING =
            Pattern.compile("<(w:dataBinding|w15:dataBinding|w:showingPlcHdr)(?:\\s[^>]*)?(?:/>|>\\s*</\\1>)");

    private ControlProperties() {}

    /** A child of an element that may hold tags, as it is to be written. */
    static String written(XmlNode child) {
        return child instanceof XmlElement element && element.is("w:sdtPr")
                ? BINDING.matcher(child.raw()).replaceAll("")
                : child.raw();
    }

    static String written(XmlNode child, XmlElement parent) {
        return mayHoldTags(parent) ? written(child) : child.raw();
    }

    /** Of a control only its content counts: its properties have braces of their own. */
    static boolean mayHoldTags(XmlElement element) {
        return element.is("w:sdt")
                ? element.elements().anyMatch(child -> child.is("w:sdtContent") && child.mayHoldTags())
                : element.mayHoldTags();
    }
}
