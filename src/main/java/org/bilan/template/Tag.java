package org.bilan.template;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one pair of braces says. */
sealed interface Tag {

    /** {@code {{ subvention.montant | dollars }}}. */
    record Print(Path path, Optional<Format> format) implements Tag {}

    /** {@code {{ pour chaque activité de activités }}}; {@code variable} is a key. */
    record Each(String variable, Path list) implements Tag {}

    /** {@code {{ si budget.écart supérieur à 0 }}}. */
    record When(Condition condition) implements Tag {}

    /** {@code {{ sinon }}}. */
    record Otherwise() implements Tag {}

    /** {@code {{ fin }}}. */
    record End() implements Tag {}

    /**
     * {@code {{ bloc budget }}}, {@code {{ graphique … }}}, {@code {{ récit … }}}, {@code {{ photos de … }}}: {@code key}
     * is that of the whole tag, {@code subject} what follows the keyword.
     */
    record Piece(Kind kind, String key, Path subject) implements Tag {
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

    /** What cannot be read, and why; {@code opens} if a {@code fin} belongs to it all the same. */
    record Wrong(TemplateFinding.Code code, String piece, boolean opens) implements Tag {
        Wrong(TemplateFinding.Code code, String piece) {
            this(code, piece, false);
        }
    }

    /** Whether it opens, divides or ends what stands between it and another. */
    default boolean isControl() {
        return opens() || this instanceof Otherwise || this instanceof End;
    }

    /** Whether a {@code fin} belongs to it. */
    default boolean opens() {
        return this instanceof Each || this instanceof When;
    }
}
