package org.bilan.template;

import java.util.List;
import java.util.Optional;
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

    String text() {
        return out.toString();
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
        Optional<Value> value = found(print);
        out.append(text(value.orElseGet(() -> new Value.Absent(Missing.NOT_ENTERED)), print));
    }

    /** The value of a name that is the whole text, which is written if it has one. */
    Optional<Value> alone(Step.Print print) {
        Optional<Value> value = found(print).filter(one -> !(one instanceof Value.Absent));
        value.ifPresent(one -> out.append(text(one, print)));
        return value;
    }

    private Optional<Value> found(Step.Print print) {
        Optional<Value> value = names.find(print.path());
        if (value.isEmpty() || value.get() instanceof Value.Absent) {
            gaps.add(print.path().typed(), print.place(), value);
        }
        return value;
    }

    private String text(Value value, Step.Print print) {
        return value instanceof Value.Story story
                ? PlainNarrative.write(story.markdown())
                : values.of(value, print.format(), false);
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
            out.append(PlainNarrative.write(story.markdown()));
        } else if (value.orElse(null) instanceof Value.Text text) {
            out.append(PlainNarrative.write(text.text()));
        } else {
            gaps.add(piece.typed(), piece.place(), value);
        }
    }
}
