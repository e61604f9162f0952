package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.Step.Ending;
import org.bilan.template.Step.Identity;

/**
 * The last pass of compiling: XML becomes bytes, and in what repeats each number that must differ becomes an
 * instruction: drawing ids and bookmarks (ISO/IEC 29500-1, 20.4.2.5 and 17.13.6). Revision marks that must not repeat
 * are left out there.
 */
final class Finishing {
    private static final String TAG_END = "(?:\"[^\"]*\"|'[^']*'|[^'\">])*>";
    private static final Pattern NUMBERED = Pattern.compile("<(wp:docPr|w:bookmarkStart|w:bookmarkEnd)\\s" + TAG_END);
    private static final Pattern NUMBER = Pattern.compile("\\s((?:w:)?id|w:name)=\"([^\"]*)\"");
    private static final Pattern REVISION = Pattern.compile("\\s(?:w:rsid\\w*|w14:paraId|w14:textId)=\"[^\"]*\"");

    private Finishing() {}

    static List<Step> finish(List<Step> steps) {
        return finish(steps, false);
    }

    private static List<Step> finish(List<Step> steps, boolean repeats) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Raw raw) {
                fixed(raw, repeats, out);
            } else {
                out.add(finish(step, repeats));
            }
        }
        return List.copyOf(out);
    }

    private static Step finish(Step step, boolean repeats) {
        if (step instanceof Step.Repeat one) {
            return new Step.Repeat(one.item(), one.list(), finish(one.body(), true), one.place());
        }
        if (step instanceof Step.Choose one) {
            return new Step.Choose(
                    one.condition(), finish(one.then(), repeats), finish(one.otherwise(), repeats), one.place());
        }
        if (step instanceof Step.Alone one) {
            return new Step.Alone(
                    one.print(), one.width(), finish(one.before(), repeats), finish(one.after(), repeats));
        }
        if (step instanceof Step.Fleeting one) {
            String start = repeats ? REVISION.matcher(one.start()).replaceAll("") : one.start();
            return new Step.Fleeting(start, finish(one.content(), repeats));
        }
        if (step instanceof Step.Heading one) {
            return new Step.Heading(one.level(), finish(one.content(), repeats));
        }
        if (step instanceof Step.Grid one) {
            return new Step.Grid(finish(one.rows(), repeats), one.end());
        }
        if (step instanceof Step.Row one) {
            boolean again = repeats || !one.header() && !one.lists().isEmpty();
            return new Step.Row(one.header(), one.lists(), finish(one.cells(), again));
        }
        if (step instanceof Step.Container one) {
            return new Step.Container(finish(one.content(), repeats));
        }
        return step;
    }

    private static void fixed(Step.Raw raw, boolean repeats, List<Step> out) {
        if (!repeats) {
            out.add(Step.Fixed.of(raw.xml(), raw.ending()));
            return;
        }
        String xml = REVISION.matcher(raw.xml()).replaceAll("");
        Matcher numbered = NUMBERED.matcher(xml);
        int at = 0;
        while (numbered.find()) {
            Matcher number = NUMBER.matcher(xml).region(numbered.start(), numbered.end());
            while (number.find()) {
                out.add(Step.Fixed.of(xml.substring(at, number.start(2)), Ending.NOTHING));
                out.add(new Identity(kind(numbered.group(1), number.group(1)), number.group(2)));
                at = number.end(2);
            }
        }
        out.add(Step.Fixed.of(xml.substring(at), raw.ending()));
    }

    private static Identity.Kind kind(String element, String attribute) {
        if (element.equals("wp:docPr")) {
            return Identity.Kind.DRAWING;
        }
        if (attribute.equals("w:name")) {
            return Identity.Kind.BOOKMARK_NAME;
        }
        return element.equals("w:bookmarkStart") ? Identity.Kind.BOOKMARK_START : Identity.Kind.BOOKMARK_END;
    }
}
