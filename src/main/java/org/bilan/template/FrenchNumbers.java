package org.bilan.template;

import org.bilan.value.Language;

/** French as in Québec: {@code soixante et onze}, {@code quatre-vingts}, {@code deux cents}, {@code deux cent un}. */
final class FrenchNumbers extends NumberInWords {
    private static final String[] SMALL = {
        "",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {
        "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };

    FrenchNumbers() {
        super(Language.FR);
    }

    @Override
    String zero() {
        return "zéro";
    }

    @Override
    String words(long number, boolean beforeNoun) {
        long billions = number / 1_000_000_000;
        long millions = number / 1_000_000 % 1000;
        int thousands = (int) (number / 1000 % 1000);
        String words = joined(large(billions, "milliard"), large(millions, "million"));
        if (thousands > 0) {
            words = joined(words, thousands == 1 ? "mille" : belowThousand(thousands, false) + " mille");
        }
        return joined(words, belowThousand((int) (number % 1000), true));
    }

    private static String large(long count, String noun) {
        return count == 0 ? "" : belowThousand((int) count, true) + " " + noun + (count > 1 ? "s" : "");
    }

    /** {@code plural}: whether a final cent or vingt takes its s, which it does not before mille. */
    private static String belowThousand(int number, boolean plural) {
        int hundreds = number / 100;
        int rest = number % 100;
        String head = hundreds == 0
                ? ""
                : hundreds == 1 ? "cent" : SMALL[hundreds] + (rest == 0 && plural ? " cents" : " cent");
        return joined(head, belowHundred(rest, plural));
    }

    private static String belowHundred(int number, boolean plural) {
        if (number < 20) {
            return SMALL[number];
        }
        int ten = number / 10;
        int unit = ten == 7 || ten == 9 ? number - (ten - 1) * 10 : number % 10;
        if (unit == 0) {
            return TENS[ten] + (ten == 8 && plural ? "s" : "");
        }
        boolean and = (unit == 1 && ten < 8) || (unit == 11 && ten == 7);
        return TENS[ten] + (and ? " et " : "-") + SMALL[unit];
    }
}
