package org.bilan.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bilan.template.Atoms.Atom;
import org.bilan.template.TemplateFinding.Code;

/** Pairs what opens with its {@code fin} within a container; what finds no partner in a whole part is a finding. */
final class Nesting {
    /** No report needs more blocks inside each other. */
    static final int DEEPEST = 24;

    private final List<TemplateFinding> findings;
    private final List<Atom.Control> unclosed = new ArrayList<>();
    private final List<Atom.Control> unopened = new ArrayList<>();

    Nesting(List<TemplateFinding> findings) {
        this.findings = findings;
    }

    /** A block that is open. */
    private static final class Block {
        final Atom.Control opening;
        final List<Step> then = new ArrayList<>();
        final List<Step> otherwise = new ArrayList<>();
        boolean divided;

        Block(Atom.Control opening) {
            this.opening = opening;
        }

        List<Step> current() {
            return divided ? otherwise : then;
        }
    }

    List<Step> fold(Atoms atoms) {
        List<Step> steps = new ArrayList<>();
        Deque<Block> open = new ArrayDeque<>();
        for (Atom atom : atoms.list()) {
            if (atom instanceof Atom.Do one) {
                (open.isEmpty() ? steps : open.peek().current()).add(one.step());
            } else {
                control((Atom.Control) atom, open, steps);
            }
        }
        open.descendingIterator().forEachRemaining(left -> unclosed.add(left.opening));
        while (!open.isEmpty()) {
            close(open, steps);
        }
        return steps;
    }

    private void control(Atom.Control control, Deque<Block> open, List<Step> steps) {
        switch (control.tag().part()) {
            case OPENS -> open(control, open);
            case DIVIDES -> divide(control, open);
            case ENDS -> end(control, open, steps);
            case NONE -> throw new IllegalArgumentException("no part among blocks: " + control.tag());
        }
    }

    private void open(Atom.Control control, Deque<Block> open) {
        if (open.size() == DEEPEST) {
            findings.add(TemplateFinding.at(control.place(), Code.TOO_DEEP, Integer.toString(DEEPEST)));
        }
        open.push(new Block(control));
    }

    private void end(Atom.Control control, Deque<Block> open, List<Step> steps) {
        if (open.isEmpty()) {
            unopened.add(control);
        } else {
            crossing(open.element().opening, control);
            close(open, steps);
        }
    }

    private void divide(Atom.Control control, Deque<Block> open) {
        Block block = open.peek();
        if (block == null || block.divided || block.opening.tag() instanceof Tag.Each) {
            findings.add(TemplateFinding.at(control.place(), Code.OTHERWISE_MISPLACED));
            return;
        }
        crossing(block.opening, control);
        block.divided = true;
    }

    private static void close(Deque<Block> open, List<Step> steps) {
        Block block = open.pop();
        if (open.size() >= DEEPEST) {
            return;
        }
        List<Step> around = open.isEmpty() ? steps : open.peek().current();
        if (block.opening.tag() instanceof Tag.Each each) {
            around.add(new Step.Repeat(
                    each.item(), each.list(), List.copyOf(block.then), Renewal.NONE, block.opening.place()));
        } else if (block.opening.tag() instanceof Tag.When when) {
            around.add(new Step.Choose(
                    when.condition(), List.copyOf(block.then), List.copyOf(block.otherwise), block.opening.place()));
        } else {
            around.add(new Step.Doubtful(List.copyOf(block.then)));
        }
    }

    private void crossing(Atom.Control opening, Atom.Control other) {
        if (opening.level() != other.level()) {
            findings.add(TemplateFinding.at(
                    opening.place(), Code.BLOCK_CROSSES, opening.place().piece()));
        }
    }

    /** Once a part is read: an opening and a {@code fin} that both lack a partner cross a border, one finding. */
    void report() {
        int crossing = Math.min(unclosed.size(), unopened.size());
        for (int i = 0; i < unclosed.size(); i++) {
            add(unclosed.get(i).place(), i < crossing ? Code.BLOCK_CROSSES : Code.BLOCK_NOT_CLOSED);
        }
        unopened.stream().skip(crossing).forEach(end -> add(end.place(), Code.END_WITHOUT_START));
    }

    private void add(Place place, Code code) {
        findings.add(TemplateFinding.at(place, code, place.piece()));
    }
}
