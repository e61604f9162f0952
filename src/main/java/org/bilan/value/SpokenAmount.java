package org.bilan.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as people type or paste it: {@code 1 234,50 $}, {@code 1,234.50}, {@code (45,00)}, {@code 12 $ CA}. Nothing is
 * guessed: {@code 1,234} is a thousand in English, where the comma parts thousands, and a question in French.
 */
public sealed interface SpokenAmount {
    /** The figures that any amount can have before and after its mark. */
    int MOST_FIGURES = 15;

    /** @param currency its code, where one was typed that only one currency has: {@code $} alone is whatever is usual */
    record Understood(BigDecimal amount, @Nullable String currency) implements SpokenAmount {}

    /** Not taken for an amount; {@code say} tells why and how it would be one. */
    record Unclear(Reason reason, List<String> details) implements SpokenAmount {
        public Unclear {
            details = List.copyOf(details);
        }

        public String key() {
            return "amount." + reason.code();
        }

        public String say(Language language) {
            return Messages.of(SpokenAmount.class, language).say(key(), details.toArray());
        }
    }

    enum Reason implements Coded {
        NONE,
        /** Not a number. */
        FORM,
        /** A mark before three figures may part thousands or decimals. */
        AMBIGUOUS,
        /** More decimals than the currency has. */
        DECIMALS,
        LARGE,
        CURRENCY
    }

    /** What was typed in the language of the page, where cents are the smallest coin. */
    static SpokenAmount read(String text, Language language) {
        return read(text, language, 2);
    }

    /** @param decimals the most that the number may have: those of its currency, more for a rate */
    static SpokenAmount read(String text, Language language, int decimals) {
        return new AmountFigures(text, language, decimals).read();
    }
}
