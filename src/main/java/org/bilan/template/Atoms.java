package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import org.bilan.template.Step.Ending;

/** The pieces of one container in order, before the controls among them are paired. Neighbouring XML is joined. */
final class Atoms {
    private final List<Atom> done = new ArrayList<>();
    private final StringBuilder xml = new StringBuilder();
    private Ending ending = Ending.NOTHING;

    /** A step, or a control that opens, divides or ends. */
    sealed interface Atom {
        record Do(Step step) implements Atom {}

        /** {@code level}: the element it stands in; what opens and ends must stand in the same. */
        record Control(Tag tag, Place place, Object level) implements Atom {}
    }

    void raw(String piece) {
        xml.append(piece);
    }

    void raw(String piece, Ending how) {
        xml.append(piece);
        ending = how == Ending.NOTHING ? ending : how;
    }

    void step(Step step) {
        if (step instanceof Step.Raw raw) {
            raw(raw.xml(), raw.ending());
        } else {
            flush();
            done.add(new Atom.Do(step));
        }
    }

    void steps(List<Step> steps) {
        steps.forEach(this::step);
    }

    void control(Tag tag, Place place, Object level) {
        flush();
        done.add(new Atom.Control(tag, place, level));
    }

    /** Whether what came last is a paragraph for certain. */
    boolean endInParagraph() {
        return ending == Ending.PARAGRAPH;
    }

    List<Atom> list() {
        flush();
        return done;
    }

    private void flush() {
        if (!xml.isEmpty()) {
            done.add(new Atom.Do(new Step.Raw(xml.toString(), ending)));
            xml.setLength(0);
        }
        ending = Ending.NOTHING;
    }
}
