package org.bilan.report;

import java.text.Normalizer;
import org.bilan.document.word.PlainNarrative;
import org.bilan.funding.FunderProfile;

/** A text as it is pasted where there are no looks, which is what its length is told of everywhere. */
public record PastedText(String text) {
    /** A text without Markdown: composed, without blanks around it. */
    public PastedText {
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** @param markdown with its fields filled */
    public static PastedText of(String markdown) {
        return new PastedText(PlainNarrative.write(markdown));
    }

    /** With spaces, as Unicode code points; the end of a line counts as many as the funder's portal says. */
    public int characters(FunderProfile profile) {
        return characters(profile.portal() == null ? 1 : profile.portal().lineBreak());
    }

    public int characters(int lineBreak) {
        int breaks = (int) text.chars().filter(sign -> sign == '\n').count();
        return text.codePointCount(0, text.length()) - breaks + breaks * lineBreak;
    }
}
