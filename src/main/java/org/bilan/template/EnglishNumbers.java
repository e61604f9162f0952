package org.bilan.template;

import org.bilan.value.Language;

/** English as in Canada: {@code two hundred fifty-nine}. */
final class EnglishNumbers extends NumberInWords {
    private static final String[] SMALL = {
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] LARGE = {"", " thousand", " million", " billion"};

    EnglishNumbers() {
        super(Language.EN);
    }

    @Override
    String zero() {
        return "zero";
    }

    @Override
    String words(long number, boolean beforeNoun) {
        String words = "";
        long rest = number;
        for (String group : LARGE) {
            int three = (int) (rest % 1000);
            words = three == 0 ? words : joined(belowThousand(three) + group, words);
            rest /= 1000;
        }
        return words;
    }

    private static String belowThousand(int number) {
        String head = number < 100 ? "" : SMALL[number / 100] + " hundred";
        int rest = number % 100;
        String tail = rest < 20 ? SMALL[rest] : TENS[rest / 10] + (rest % 10 == 0 ? "" : "-" + SMALL[rest % 10]);
        return joined(head, tail);
    }
}
