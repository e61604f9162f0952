package org.bilan.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.template.Atoms.Atom;
import org.bilan.template.TemplateFinding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Pairs what opens with its {@code fin} within a container; what finds no partner in a whole part is a finding. One
 * mistake is one finding: where blocks are not in order, {@link #doubted} says what the names between may belong to.
 */
final class Nesting {
    /** No report needs more blocks inside each other. */
    static final int DEEPEST = 24;

    private static final int MOST_LOOPS = 50;
    private static final Set<Code> BRACES = Set.of(Code.TAG_NOT_CLOSED, Code.TAG_NOT_OPENED, Code.SPLIT_BRACES);

    private final List<TemplateFinding> findings;
    private final List<Atom.Control> unclosed = new ArrayList<>();
    private final List<Atom.Control> unopened = new ArrayList<>();
    private final Set<Tag.Each> loops = new LinkedHashSet<>();
    private final List<Place> endings = new ArrayList<>();

    Nesting(List<TemplateFinding> findings) {
        this.findings = findings;
    }

    /** A block that is open. */
    private static final class Block {
        final Atom.Control opening;
        final List<Step> then = new ArrayList<>();
        final List<Step> otherwise = new ArrayList<>();

        @Nullable
        Place divided;

        Block(Atom.Control opening) {
            this.opening = opening;
        }

        List<Step> current() {
            return divided == null ? then : otherwise;
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
        if (control.tag() instanceof Tag.Each each && loops.size() < MOST_LOOPS) {
            loops.add(each);
        }
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
            endings.add(control.place());
            close(open, steps);
        }
    }

    private void divide(Atom.Control control, Deque<Block> open) {
        Block block = open.peek();
        TemplateFinding misplaced = TemplateFinding.at(control.place(), Code.OTHERWISE_MISPLACED);
        if (block == null) {
            findings.add(misplaced);
        } else if (block.opening.tag() instanceof Tag.Each) {
            findings.add(misplaced.worded("loop").with(block.opening.place()));
        } else if (block.divided != null) {
            findings.add(misplaced.worded("twice").with(block.divided));
        } else {
            crossing(block.opening, control);
            block.divided = control.place();
        }
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
            List<Step> both =
                    Stream.concat(block.then.stream(), block.otherwise.stream()).toList();
            around.addAll(namesItems(block.opening.tag()) ? List.of(new Step.Doubtful(Optional.empty(), both)) : both);
        }
    }

    /** Whether what cannot be read may have been a repetition, with names of its own. */
    private static boolean namesItems(Tag tag) {
        return !(tag instanceof Tag.Wrong wrong)
                || wrong.code() != Code.CONDITION_INCOMPLETE && wrong.code() != Code.UNKNOWN_COMPARISON;
    }

    private void crossing(Atom.Control opening, Atom.Control other) {
        if (opening.level() != other.level()) {
            crosses(opening, other);
        }
    }

    private static boolean lacksBraces(Tag tag) {
        return tag instanceof Tag.Wrong wrong && BRACES.contains(wrong.code());
    }

    /** A tag that lacks a brace is a finding already, and does not stand alone in its paragraph because of that. */
    private void crosses(Atom.Control opening, Atom.Control end) {
        if (!lacksBraces(opening.tag()) && !lacksBraces(end.tag())) {
            findings.add(TemplateFinding.at(
                            opening.place(), Code.BLOCK_CROSSES, opening.place().piece())
                    .worded("where")
                    .with(end.place()));
        }
    }

    /**
     * Once a part is read: a {@code fin} without a partner ends the last block before it that has none either, so that the
     * two cross a border; what is left then has none at all.
     */
    void report() {
        unclosed.sort(Nesting::inOrder);
        unopened.sort(Nesting::inOrder);
        List<Atom.Control> open = new ArrayList<>(unclosed);
        for (Atom.Control end : unopened) {
            Optional<Atom.Control> opening = open.stream()
                    .filter(one -> one.place().isBefore(end.place()))
                    .reduce((first, second) -> second);
            opening.ifPresentOrElse(one -> crosses(one, end), () -> endsNothing(end.place()));
            opening.ifPresent(open::remove);
        }
        open.stream()
                .map(Atom.Control::place)
                .forEach(place -> findings.add(TemplateFinding.at(place, Code.BLOCK_NOT_CLOSED, place.piece())));
    }

    private static int inOrder(Atom.Control one, Atom.Control other) {
        return one.place().isBefore(other.place()) ? -1 : other.place().isBefore(one.place()) ? 1 : 0;
    }

    private void endsNothing(Place place) {
        TemplateFinding finding = TemplateFinding.at(place, Code.END_WITHOUT_START, place.piece());
        findings.add(endings.stream()
                .filter(before -> before.isBefore(place))
                .reduce((first, second) -> second)
                .map(before -> finding.worded("after").with(before))
                .orElse(finding));
    }

    /**
     * The program of the part; where its blocks are not in order, with every repetition of the part around it: which of
     * the names belong to which cannot be told, and none is to be called unknown for that.
     */
    List<Step> doubted(List<Step> program) {
        List<Step> steps = program;
        if (!unclosed.isEmpty() || !unopened.isEmpty()) {
            List<Tag.Each> innermostFirst = new ArrayList<>(loops);
            Collections.reverse(innermostFirst);
            for (Tag.Each loop : innermostFirst) {
                steps = List.of(new Step.Doubtful(Optional.of(loop), steps));
            }
        }
        return steps;
    }
}
