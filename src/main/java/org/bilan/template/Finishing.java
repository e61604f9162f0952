package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The last pass of compiling: XML becomes bytes, and in what repeats each number and name that must differ becomes an
 * instruction: drawings and bookmarks (ISO/IEC 29500-1, 20.4.2.5 and 17.13.6), lists that begin anew, notes. Numbers that
 * need not be there are left out: revision marks, paragraphs, content controls, shapes.
 */
final class Finishing {
    private static final Pattern NEEDLESS =
            Pattern.compile("\\s(?:w:rsid\\w*|w14:paraId|w14:textId|wp14:anchorId|wp14:editId|o:spid)=\"[^\"]*\""
                    + "|<w:id\\s+w:val=\"[^\"]*\"\\s*/>");
    private static final Pattern SHAPE =
            Pattern.compile("(<v:(?:shape|rect|oval|roundrect|line|group|polyline|image)\\b[^>]*?)\\sid=\"[^\"]*\"");

    private final BookmarkScan bookmarks;
    private final Set<String> repeated;
    private final ListScan lists;
    private final ListStyles styles;
    private final Map<String, NotesPart> notes;

    private Finishing(List<Step> steps, ListStyles styles, Map<String, NotesPart> notes) {
        this.bookmarks = BookmarkScan.of(steps);
        this.repeated = bookmarks.repeated();
        this.lists = ListScan.of(steps, styles);
        this.styles = styles;
        this.notes = notes;
    }

    /** {@code notes}: those whose references may repeat or vanish, by their kind. */
    static List<Step> finish(List<Step> steps, ListStyles styles, Map<String, NotesPart> notes) {
        return new Finishing(steps, styles, notes).finish(steps, false);
    }

    /** The text of a note, which repeats if its reference does. */
    static List<Step> finishNote(List<Step> steps, ListStyles styles, boolean repeats) {
        return new Finishing(steps, styles, Map.of()).finish(steps, repeats);
    }

    private List<Step> finish(List<Step> steps, boolean repeats) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Raw raw) {
                fixed(raw, repeats, out);
            } else {
                out.add(finish(step, repeats));
                if (step instanceof Step.Story && bookmarks.hasLoose()) {
                    out.add(new Identity.EndAll());
                }
            }
        }
        return List.copyOf(out);
    }

    private Step finish(Step step, boolean repeats) {
        if (step instanceof Step.Repeat one) {
            return new Step.Repeat(one.item(), one.list(), finish(one.body(), true), renewal(one), one.place());
        }
        if (step instanceof Step.Doubtful one) {
            return new Step.Doubtful(one.each(), finish(one.body(), repeats));
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
            return new Step.Fleeting(finish(one.start(), repeats), finish(one.content(), repeats));
        }
        if (step instanceof Step.Heading one) {
            return new Step.Heading(one.level(), finish(one.content(), repeats));
        }
        if (step instanceof Step.Grid one) {
            return new Step.Grid(finish(one.rows(), repeats), one.end());
        }
        if (step instanceof Step.Row one) {
            List<Step> cells = finish(one.cells(), repeats || one.repeats());
            return new Step.Row(one.header(), one.lists(), cells, renewal(one), one.place());
        }
        if (step instanceof Step.Container one) {
            return new Step.Container(finish(one.content(), repeats));
        }
        if (step instanceof Step.Story one) {
            return new Step.Story(finish(one.content(), repeats));
        }
        return step;
    }

    private Renewal renewal(Step repeating) {
        List<String> names = bookmarks.in(repeating);
        List<Renewal.Item> items = lists.in(repeating);
        return names.isEmpty() && items.isEmpty() ? Renewal.NONE : new Renewal(names, items);
    }

    private void fixed(Step.Raw raw, boolean repeats, List<Step> out) {
        if (!repeats) {
            cuts(raw.xml(), false).bookmarks(bookmarks, false).into(out, raw.ending());
            return;
        }
        String needed = NEEDLESS.matcher(raw.xml()).replaceAll("");
        String xml = lists.writtenOut(SHAPE.matcher(needed).replaceAll("$1"));
        cuts(xml, true)
                .numbers()
                .bookmarks(bookmarks, true)
                .targets(repeated)
                .lists(lists.all())
                .into(out, raw.ending());
    }

    private Cuts cuts(String xml, boolean repeats) {
        return notes.isEmpty()
                ? new Cuts(xml)
                : new Cuts(xml)
                        .notes((kind, note) -> Optional.ofNullable(notes.get(kind))
                                .flatMap(part -> part.refer(note, styles, repeats)));
    }
}
