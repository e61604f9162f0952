package org.bilan.template;

import java.util.List;
import java.util.Optional;
import org.bilan.document.Phrase;
import org.bilan.document.word.MarkedText;
import org.bilan.document.word.PlainNarrative;
import org.bilan.value.Missing;

/** One {@link TextTemplate} being filled. */
final class TextFilling {
    private final Names names;
    private final Conditions conditions;
    private final ValueText values;
    private final Gaps gaps = new Gaps();
    private final Bounds bounds = new Bounds();
    private final StringBuilder out = new StringBuilder();

    TextFilling(Scope root, ValueText values) {
        this.names = new Names(root);
        this.conditions = new Conditions(names);
        this.values = values;
    }

    Names names() {
        return names;
    }

    Phrase words() {
        return MarkedText.phrase(out.toString());
    }

    List<Gap> gaps() {
        return gaps.list();
    }

    void run(List<Step> steps) {
        for (Step step : steps) {
            run(step);
        }
    }

    private void run(Step step) {
        if (step instanceof Step.Raw raw) {
            out.append(raw.xml());
        } else if (step instanceof Step.Print print) {
            print(print);
        } else if (step instanceof Step.Choose choose) {
            run(conditions.holds(choose.condition()) ? choose.then() : choose.otherwise());
        } else if (step instanceof Step.Repeat repeat) {
            repeat(repeat);
        } else if (step instanceof Step.Piece piece) {
            story(piece);
        } else {
            run(step.inside());
        }
    }

    private void print(Step.Print print) {
        Optional<Names.Found> found = found(print);
        out.append(text(found.orElseGet(() -> Names.Found.alone(new Value.Absent(Missing.NOT_ENTERED))), print));
    }

    /** The value of a name that is the whole text, which is written if it has one. */
    Optional<Value> alone(Step.Print print) {
        Optional<Names.Found> found = found(print).filter(one -> !(one.value() instanceof Value.Absent));
        found.ifPresent(one -> out.append(text(one, print)));
        return found.map(Names.Found::value);
    }

    private Optional<Names.Found> found(Step.Print print) {
        Optional<Names.Found> found = names.found(print.path());
        if (found.isEmpty() || found.get().value() instanceof Value.Absent) {
            gaps.add(print.path().typed(), print.place(), found.map(Names.Found::value));
        }
        return found;
    }

    private String text(Names.Found found, Step.Print print) {
        if (found.value() instanceof Value.Story story) {
            return PlainNarrative.marked(story.markdown());
        }
        String text = values.of(found.value(), print.format(), false);
        String mark = found.mark(text);
        return mark == null ? text : MarkedText.of(mark, text);
    }

    private void repeat(Step.Repeat repeat) {
        Optional<Value> value = names.find(repeat.list());
        if (!(value.orElse(null) instanceof Value.Items items)) {
            gaps.add(repeat.list().typed(), repeat.place(), value);
            return;
        }
        int rank = 0;
        for (Scope item : items.scopes()) {
            bounds.repeat(out.length(), repeat.place());
            rank++;
            names.enter(repeat.item().keys(), item, rank, rank == items.scopes().size());
            run(repeat.body());
            names.leave();
        }
    }

    private void story(Step.Piece piece) {
        Optional<Value> value = Pieces.find(names, piece.tag());
        if (value.orElse(null) instanceof Value.Story story) {
            out.append(PlainNarrative.marked(story.markdown()));
        } else if (value.orElse(null) instanceof Value.Text text) {
            out.append(PlainNarrative.write(text.text()));
        } else {
            gaps.add(piece.typed(), piece.place(), value);
        }
    }
}
