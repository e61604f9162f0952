package org.bilan.template;

import java.util.List;

/** What must differ in each repetition, or stand only once though it stands in what repeats. */
sealed interface Identity extends Step {
    /** A number that nothing else in the document has: of a drawing, or of a mark such as a tracked change. */
    record Number(boolean drawing) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().number(this);
        }
    }

    /** The number at both ends of a range other than a bookmark, such as text that was moved. */
    record Range(String range, boolean start) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().range(this);
        }
    }

    /** Where a bookmark begins; {@code more}: its other attributes. */
    record Begin(String id, String name, String more) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().begin(this);
        }
    }

    /** Where a bookmark ends. */
    record End(String id, String more) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().end(this);
        }
    }

    /** The end of what bookmarks may lie in: those that are still open end here. */
    record EndAll() implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().endAll();
        }
    }

    /** The name of a bookmark, for a link or a field that leads to it: to that of the same repetition. */
    record Target(String name) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().target(this);
        }
    }

    /** A mark that cannot be there twice, such as that of a comment. */
    record Once(String mark) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.marks().once(this);
        }
    }

    /** The number of a list that begins anew in each repetition. */
    record ListNumber(int list) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.lists().write(this);
        }
    }

    /**
     * A reference to a note, with the note's text: written each time with a number and the values of its own. {@code
     * reference} and {@code note}: their other attributes.
     */
    record Note(String part, String id, String reference, String note, List<Step> text) implements Identity {
        @Override
        public void run(Filling filling) {
            filling.note(this);
        }

        @Override
        public List<Step> inside() {
            return text;
        }
    }
}
