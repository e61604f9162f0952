package org.bilan.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Money;

/**
 * Whole numbers below a million millions in letters, in the traditional spelling of each language: {@code
 * quatre-vingt-quatre mille deux cent cinquante-neuf}.
 */
abstract class NumberInWords {
    private static final long LIMIT = 1_000_000_000_000L;

    private final Language language;

    NumberInWords(Language language) {
        this.language = language;
    }

    static NumberInWords in(Language language) {
        return switch (language) {
            case FR -> new FrenchNumbers();
            case EN -> new EnglishNumbers();
            case ES -> new SpanishNumbers();
        };
    }

    /** Empty for a number with decimals, or too large to read. */
    Optional<String> number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.abs().compareTo(BigDecimal.valueOf(LIMIT)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(signed(plain.longValueExact(), false));
    }

    /** {@code mille deux cents dollars et cinquante cents}; empty for a currency that has no words here. */
    Optional<String> money(Money money) {
        Messages messages = Messages.of(NumberInWords.class, language);
        String unit = "words." + money.currency().getCurrencyCode();
        long whole = Math.abs(money.minor()) / 100;
        if (!messages.has(unit + ".one") || whole >= LIMIT) {
            return Optional.empty();
        }
        long cents = Math.abs(money.minor()) % 100;
        String units = signed(money.isNegative() ? -whole : whole, true)
                + (takesOf(whole) ? " " + messages.say("words.of") + " " : " ")
                + messages.say(unit + (isOne(whole) ? ".one" : ".many"));
        return Optional.of(
                cents == 0
                        ? units
                        : messages.say(
                                "words.and",
                                units,
                                signed(cents, true) + " " + messages.say(unit + (cents == 1 ? ".cent" : ".cents"))));
    }

    private String signed(long number, boolean beforeNoun) {
        String words = number == 0 ? zero() : words(Math.abs(number), beforeNoun);
        return number < 0 ? minus() + " " + words : words;
    }

    /** A positive number; {@code beforeNoun} where the language's "one" changes before what is counted. */
    abstract String words(long number, boolean beforeNoun);

    abstract String zero();

    String minus() {
        return language == Language.FR ? "moins" : language == Language.EN ? "minus" : "menos";
    }

    /** Whether "of" stands between round millions and what is counted. */
    private boolean takesOf(long number) {
        return language != Language.EN && number >= 1_000_000 && number % 1_000_000 == 0;
    }

    private boolean isOne(long number) {
        return number == 1 || (number == 0 && language == Language.FR);
    }

    static String joined(String head, String tail) {
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + " " + tail;
    }
}
