package org.bilan.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pair of braces says. */
sealed interface Tag {

    /** {@code {{ subvention.montant | dollars }}}. */
    record Print(Path path, Optional<Format> format) implements Tag {}

    /** {@code {{ pour chaque activité de activités }}}; {@code item} is one name. */
    record Each(Path item, Path list) implements Tag {}

    /** {@code {{ si budget.écart supérieur à 0 }}}. */
    record When(Condition condition) implements Tag {}

    /** {@code {{ sinon }}}. */
    record Otherwise() implements Tag {}

    /** {@code {{ fin }}}. */
    record End() implements Tag {}

    /**
     * {@code {{ bloc budget }}}, {@code {{ graphique … }}}, {@code {{ récit … }}}, {@code {{ photos de … }}}: {@code key}
     * is that of the whole tag, {@code subject} what follows the keyword. A chart may ask for its numbers as a table
     * below: {@code {{ graphique … avec tableau }}}.
     */
    record Piece(Kind kind, String key, Path subject, boolean withTable) implements Tag {
        Piece(Kind kind, String key, Path subject) {
            this(kind, key, subject, false);
        }

        /** The keyword. */
        enum Kind {
            BLOCK(null),
            CHART(null),
            STORY("recit"),
            PICTURES("photos");

            private final @Nullable String inside;

            Kind(@Nullable String inside) {
                this.inside = inside;
            }

            /** The key under which a thing has such a piece of its own; null if none has. */
            @Nullable
            String inside() {
                return inside;
            }
        }
    }

    /** {@code {{ sommaire }}}. */
    record Contents() implements Tag {}

    /** {@code {{ saut de page }}}. */
    record PageBreak() implements Tag {}

    /** {@code {{ note … }}}, not printed. */
    record Remark() implements Tag {}

    /** What cannot be read, why, and what may have been meant: its part among the blocks, and the nearest words. */
    record Wrong(TemplateFinding.Code code, String piece, Part part, List<String> nearest) implements Tag {
        Wrong(TemplateFinding.Code code, String piece) {
            this(code, piece, Part.NONE, List.of());
        }
    }

    /** The part that a tag has among the blocks. */
    enum Part {
        NONE,
        OPENS,
        DIVIDES,
        ENDS
    }

    /** Of what is wrong, the part that it was meant to have: one mistake is not to be followed by others. */
    default Part part() {
        if (this instanceof Each || this instanceof When) {
            return Part.OPENS;
        }
        if (this instanceof Otherwise) {
            return Part.DIVIDES;
        }
        return this instanceof End ? Part.ENDS : Part.NONE;
    }

    /** Whether it opens, divides or ends what stands between it and another. */
    default boolean isControl() {
        return part() != Part.NONE;
    }
}
