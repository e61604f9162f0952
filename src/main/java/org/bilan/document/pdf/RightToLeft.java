package org.bilan.document.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Hebrew and other text that is read from right to left: cut out of what stands around it (UAX 9, as Java knows it) and
 * turned round to be drawn from left to right.
 */
final class RightToLeft implements BidiSplitter, BidiReorderer {
    private static final String PAIRS = "()[]{}<>\u00ab\u00bb\u2039\u203a";

    private final List<BidiTextRun> runs = new ArrayList<>();

    /** Whether anything of a text is read from right to left. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '\u0590' && (sign <= '\u08ff' || sign >= '\ufb1d' && sign <= '\ufefc')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void setParagraph(String paragraph, byte direction) {
        runs.clear();
        int base = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi found = new Bidi(paragraph, base);
        for (int i = 0; i < found.getRunCount(); i++) {
            int start = found.getRunStart(i);
            byte side = found.getRunLevel(i) % 2 == 0 ? LTR : RTL;
            runs.add(new BidiTextRun(start, found.getRunLimit(i) - start, side));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    /** Brackets change sides with it. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder turned = new StringBuilder(text).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int pair = PAIRS.indexOf(turned.charAt(i));
            if (pair >= 0) {
                turned.setCharAt(i, PAIRS.charAt(pair ^ 1));
            }
        }
        return turned.toString();
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
