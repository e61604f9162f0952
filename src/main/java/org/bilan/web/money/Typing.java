package org.bilan.web.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.Coded;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.SpokenAmount;
import org.bilan.value.SpokenDate;
import org.bilan.value.TextFold;
import org.bilan.web.Page;
import org.bilan.web.Pages;

/**
 * Reads what people typed for one record, column by column: dates and amounts as they say them, words of a list in any of
 * the three languages, records by their names. What is not understood is kept as typed, for the desk to judge, or said.
 */
final class Typing {
    private static final int RATE_DECIMALS = 10;
    private static final int SHORTEST = 3;

    private final Page page;
    private final LocalDate today;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    Typing(Page page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    Typed result() {
        return new Typed(cells, problems, notes);
    }

    void text(String column, String typed) {
        cells.put(column, typed.strip());
    }

    /** A full day; nothing typed is no day. */
    void day(String column, String typed) {
        if (typed.isBlank()) {
            cells.put(column, "");
            return;
        }
        SpokenDate said = SpokenDate.read(typed, page.language(), today);
        FuzzyDate date = said.date();
        if (date == null) {
            problems.put(column, page.say(String.valueOf(said.problem())));
        } else if (date.precision() != FuzzyDate.Precision.DAY || date.approximate()) {
            problems.put(column, page.say("typed.day"));
        } else {
            cells.put(column, date.earliest().toString());
            if (said.other() != null) {
                notes.put(column, page.say("typed.day.read", page.wording().date(date)));
            }
        }
    }

    /** An amount, in the currency typed with it where one is, which then goes to {@code currencyColumn} unless that is typed too. */
    void amount(String column, String typed, String currencyColumn, String currency) {
        if (typed.isBlank()) {
            cells.put(column, "");
            return;
        }
        SpokenAmount said = SpokenAmount.read(typed, page.language(), decimals(currency));
        if (said instanceof SpokenAmount.Understood found) {
            cells.put(column, found.amount().toPlainString());
            String own = found.currency();
            if (own != null && !own.equals(currency)) {
                cells.put(currencyColumn, own);
            }
        } else if (said instanceof SpokenAmount.Unclear unclear) {
            problems.put(column, unclear.say(page.language()));
        }
    }

    /** A number with as many decimals as a rate has. */
    void rate(String column, String typed) {
        if (typed.isBlank()) {
            cells.put(column, "");
        } else {
            number(column, typed).ifPresent(rate -> cells.put(column, rate.toPlainString()));
        }
    }

    Optional<BigDecimal> number(String column, String typed) {
        SpokenAmount said = SpokenAmount.read(typed.replace("%", ""), page.language(), RATE_DECIMALS);
        if (said instanceof SpokenAmount.Unclear unclear) {
            problems.put(column, unclear.say(page.language()));
        }
        return said instanceof SpokenAmount.Understood found ? Optional.of(found.amount()) : Optional.empty();
    }

    void currency(String column, String typed, String otherwise) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        cells.put(column, code.isEmpty() || code.equals("$") ? otherwise : code);
    }

    /** One word of a list, in the words of the pages in any language, whole or begun: {@code déplac} for travel. */
    void choice(String column, String typed, Class<? extends Coded> choices) {
        cells.put(column, chosen(typed, column, choices).orElse(typed.strip()));
    }

    private static Optional<String> chosen(String typed, String column, Class<? extends Coded> choices) {
        String folded = TextFold.fold(typed);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes =
                Stream.of(choices.getEnumConstants()).map(Coded::code).toList();
        if (codes.contains(folded)) {
            return Optional.of(folded);
        }
        Optional<String> whole = codes.stream()
                .filter(code -> words(column, code).anyMatch(folded::equals))
                .findFirst();
        List<String> begun = folded.length() < SHORTEST
                ? List.of()
                : codes.stream()
                        .filter(code -> words(column, code).anyMatch(word -> word.startsWith(folded)))
                        .toList();
        return whole.isPresent() || begun.size() != 1 ? whole : Optional.of(begun.get(0));
    }

    private static Stream<String> words(String column, String code) {
        return Stream.of(Language.values())
                .map(language -> Messages.of(Pages.class, language).within("money", Pages.class))
                .flatMap(words -> Stream.of(words.say(column + "." + code).split("[,|/]")))
                .map(TextFold::fold);
    }

    /** A record of a table by its code or title, whole or a part that only one has. */
    void record(String column, String typed, Map<String, String> titles) {
        cells.put(column, found(typed, titles).orElse(typed.strip()));
    }

    static Optional<String> found(String typed, Map<String, String> titles) {
        String folded = TextFold.fold(typed);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> one : titles.entrySet()) {
            if (TextFold.fold(one.getKey()).equals(folded)
                    || TextFold.fold(one.getValue()).equals(folded)) {
                return Optional.of(one.getKey());
            }
        }
        List<String> parts = titles.entrySet().stream()
                .filter(one -> folded.length() >= SHORTEST
                        && TextFold.fold(one.getValue()).contains(folded))
                .map(Map.Entry::getKey)
                .toList();
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }

    void problem(String column, String sentence) {
        problems.put(column, sentence);
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
