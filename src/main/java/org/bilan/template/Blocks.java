package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The blocks that something stands in, the outermost first: what repeats, depends on a condition, or may vanish. */
record Blocks(List<Block> all) {
    private static final Blocks NONE = new Blocks(List.of());

    Blocks {
        all = List.copyOf(all);
    }

    /** The same step is the same block, an equal one is another; {@code then}: what follows the condition. */
    private static final class Block {
        private final Step step;
        private final boolean then;

        Block(Step step, boolean then) {
            this.step = step;
            this.then = then;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Block one && one.step == step && one.then == then;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(step);
        }
    }

    /** Shows all XML of a program, in its order, with the blocks around it. */
    static void walk(List<Step> steps, BiConsumer<String, Blocks> look) {
        NONE.through(steps, look);
    }

    private void through(List<Step> steps, BiConsumer<String, Blocks> look) {
        for (Step step : steps) {
            if (step instanceof Step.Raw raw) {
                look.accept(raw.xml(), this);
            } else if (step instanceof Step.Choose choose) {
                with(choose, true).through(choose.then(), look);
                with(choose, false).through(choose.otherwise(), look);
            } else if (step instanceof Step.Alone alone) {
                Blocks inside = with(alone, true);
                inside.through(alone.before(), look);
                inside.through(alone.after(), look);
            } else if (step instanceof Step.Fleeting fleeting) {
                Blocks inside = with(fleeting, true);
                inside.through(fleeting.start(), look);
                inside.through(fleeting.content(), look);
            } else if (isBlock(step)) {
                with(step, true).through(step.inside(), look);
            } else {
                through(step.inside(), look);
            }
        }
    }

    private static boolean isBlock(Step step) {
        return step instanceof Step.Repeat
                || step instanceof Step.Grid
                || step instanceof Step.Row row && row.repeats();
    }

    private Blocks with(Step step, boolean then) {
        List<Block> more = new ArrayList<>(all);
        more.add(new Block(step, then));
        return new Blocks(more);
    }

    boolean contains(Step step) {
        return all.stream().anyMatch(block -> block.step == step);
    }

    /** Whether what stands there may be written more than once, or not at all. */
    boolean vary() {
        return all.stream().anyMatch(block -> !(block.step instanceof Step.Grid));
    }

    boolean repeat() {
        return all.stream().anyMatch(block -> repeats(block.step));
    }

    private static boolean repeats(Step step) {
        return step instanceof Step.Repeat || step instanceof Step.Row;
    }

    /** What repeats, the innermost first. */
    List<Step> repeating() {
        List<Step> found = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (repeats(all.get(i).step)) {
                found.add(all.get(i).step);
            }
        }
        return found;
    }
}
