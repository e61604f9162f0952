package org.bilan.document.page;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docx4j.wml.CTEdnProps;
import org.docx4j.wml.CTFtnProps;
import org.docx4j.wml.CTNumRestart;
import org.docx4j.wml.NumFmt;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.STEdnPos;
import org.docx4j.wml.STFtnPos;
import org.docx4j.wml.STRestartNumber;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;

/**
 * How the notes of one kind are numbered, from {@code start}, anew in each section or through the document, and where
 * they stand (ISO/IEC 29500-1, 17.11). A number that begins anew on each page counts through the document here.
 */
record NoteNumbers(NumberStyle style, int start, boolean eachSection, Place place) {
    static final NoteNumbers FOOTNOTES = new NoteNumbers(NumberStyle.DECIMAL, 1, false, Place.PAGE);
    static final NoteNumbers ENDNOTES = new NoteNumbers(NumberStyle.LOWER_ROMAN, 1, false, Place.DOCUMENT_END);

    private static final Pattern FORMAT = Pattern.compile("<w:numFmt\\b[^>]*w:val=\"(\\w+)\"");
    private static final Pattern START = Pattern.compile("<w:numStart\\b[^>]*w:val=\"(\\d{1,6})\"");
    private static final Pattern SECTION = Pattern.compile("<w:numRestart\\b[^>]*w:val=\"eachSect\"");
    private static final Pattern PLACE = Pattern.compile("<w:pos\\b[^>]*w:val=\"(\\w+)\"");

    /** Where notes stand. */
    enum Place {
        PAGE,
        SECTION_END,
        DOCUMENT_END
    }

    /** With what the settings of the document say of them. */
    NoteNumbers with(String xml) {
        Matcher format = FORMAT.matcher(xml);
        Matcher first = START.matcher(xml);
        Matcher stands = PLACE.matcher(xml);
        return new NoteNumbers(
                format.find() ? styleOf(format.group(1)) : style,
                first.find() ? Integer.parseInt(first.group(1)) : start,
                eachSection || SECTION.matcher(xml).find(),
                stands.find() ? placeOf(stands.group(1)) : place);
    }

    private static NumberStyle styleOf(String name) {
        try {
            return NumberStyle.of(NumberFormat.fromValue(name));
        } catch (IllegalArgumentException unknown) {
            return NumberStyle.DECIMAL;
        }
    }

    private static Place placeOf(String name) {
        return switch (name) {
            case "sectEnd" -> Place.SECTION_END;
            case "docEnd" -> Place.DOCUMENT_END;
            default -> Place.PAGE;
        };
    }

    /** With what a section says of its footnotes. */
    NoteNumbers inSection(@Nullable SectPr section, boolean foot) {
        if (section == null) {
            return this;
        }
        return foot ? with(section.getFootnotePr()) : with(section.getEndnotePr());
    }

    private NoteNumbers with(@Nullable CTFtnProps own) {
        if (own == null) {
            return this;
        }
        STFtnPos stands = own.getPos() == null ? null : own.getPos().getVal();
        return with(own.getNumFmt(), own.getNumStart(), own.getNumRestart(), stands == null ? null : stands.value());
    }

    private NoteNumbers with(@Nullable CTEdnProps own) {
        if (own == null) {
            return this;
        }
        STEdnPos stands = own.getPos() == null ? null : own.getPos().getVal();
        return with(own.getNumFmt(), own.getNumStart(), own.getNumRestart(), stands == null ? null : stands.value());
    }

    private NoteNumbers with(
            @Nullable NumFmt format,
            CTEdnProps.@Nullable NumStart first,
            @Nullable CTNumRestart restart,
            @Nullable String stands) {
        BigInteger number = first == null ? null : first.getVal();
        return new NoteNumbers(
                format == null ? style : NumberStyle.of(format.getVal()),
                number == null ? start : number.intValue(),
                restart == null ? eachSection : restart.getVal() == STRestartNumber.EACH_SECT,
                stands == null ? place : placeOf(stands));
    }
}
