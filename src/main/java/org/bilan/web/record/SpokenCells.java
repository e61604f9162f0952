package org.bilan.web.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.value.FuzzyDate;
import org.bilan.value.SpokenAmount;
import org.bilan.value.SpokenDate;
import org.bilan.value.TextFold;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Cells of the data folder in the words of the page: as they stand in a form, and back from what was typed there. */
record SpokenCells(Page page, LocalDate today) {
    private static final String BODY = "body";
    private static final List<String> BODIES = List.of("team", "board");
    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 10;

    /**
     * What was typed, understood.
     *
     * @param cell of the data folder; empty where nothing was typed or it was not understood
     * @param problem what to type instead; null where it was understood
     * @param currency named together with an amount; else null
     */
    record Heard(
            String cell, @Nullable String problem, @Nullable String currency) {
        static Heard of(String cell) {
            return new Heard(cell, null, null);
        }

        static Heard problem(String sentence) {
            return new Heard("", sentence, null);
        }
    }

    /** A cell as it stands in its field. */
    String field(ColumnShape column, String cell) {
        return switch (column.kind()) {
            case AMOUNT, NUMBER -> number(cell, cell);
            case DATE -> date(cell);
            case COUNTRY -> each(cell, code -> CountryNames.name(code, page.language()));
            default -> column.name().equals(BODY) ? body(cell) : cell;
        };
    }

    Heard hear(ColumnShape column, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Heard.of("");
        }
        return switch (column.kind()) {
            case AMOUNT -> amount(text, DECIMALS);
            case NUMBER -> amount(text, MOST_DECIMALS);
            case DAY -> day(text);
            case DATE -> spoken(text);
            case COUNTRY -> countries(text);
            case CURRENCY -> Heard.of(text.toUpperCase(Locale.ROOT));
            default -> Heard.of(column.name().equals(BODY) ? bodyCode(text) : text);
        };
    }

    private Heard amount(String text, int decimals) {
        SpokenAmount said = SpokenAmount.read(text, page.language(), decimals);
        if (said instanceof SpokenAmount.Understood amount) {
            return new Heard(amount.amount().toPlainString(), null, amount.currency());
        }
        return Heard.problem(((SpokenAmount.Unclear) said).say(page.language()));
    }

    private Heard day(String text) {
        SpokenDate said = SpokenDate.read(text, page.language(), today);
        FuzzyDate date = said.date();
        if (date == null) {
            return Heard.problem(page.say(String.valueOf(said.problem())));
        }
        return date.precision() == FuzzyDate.Precision.DAY
                ? Heard.of(date.earliest().toString())
                : Heard.problem(page.say("form.day"));
    }

    private Heard spoken(String text) {
        SpokenDate said = SpokenDate.read(text, page.language(), today);
        return said.edtf().map(Heard::of).orElseGet(() -> Heard.problem(page.say(String.valueOf(said.problem()))));
    }

    private Heard countries(String text) {
        List<String> codes = new ArrayList<>();
        for (String name : text.split("[;,]")) {
            if (!name.isBlank()) {
                String code = CountryNames.code(name.strip()).orElse(null);
                if (code == null) {
                    return Heard.problem(page.say("form.country", name.strip()));
                }
                codes.add(code);
            }
        }
        return Heard.of(String.join(";", codes));
    }

    /** The team and the board have words of their own; a committee is called by its name. */
    private String body(String cell) {
        return BODIES.contains(cell) ? page.say("choice.people.body." + cell) : cell;
    }

    private String bodyCode(String typed) {
        return BODIES.stream()
                .filter(code ->
                        TextFold.fold(page.say("choice.people.body." + code)).equals(TextFold.fold(typed)))
                .findFirst()
                .orElse(typed);
    }

    /** In words where the words are understood again as the same date. */
    private String date(String edtf) {
        try {
            String words = page.wording().date(FuzzyDate.parse(edtf));
            return SpokenDate.read(words, page.language(), today)
                            .edtf()
                            .filter(edtf::equals)
                            .isPresent()
                    ? words
                    : edtf;
        } catch (DateTimeException none) {
            return edtf;
        }
    }

    private String number(String cell, String otherwise) {
        try {
            return cell.isEmpty() ? "" : page.wording().number(new BigDecimal(cell));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    static String each(String cell, Function<String, String> word) {
        return cell.isEmpty()
                ? ""
                : String.join("; ", Arrays.stream(cell.split(";")).map(word).toList());
    }

    /** A cell to be read only, with the words of choices and, for codes, the titles of records. */
    String told(ColumnShape column, String cell, Function<String, String> choice, Function<String, String> title) {
        if (cell.isEmpty()) {
            return page.wording().dash();
        }
        if (column.kind() == ColumnKind.CHOICE || column.kind() == ColumnKind.YES_NO) {
            return each(cell, choice);
        }
        return column.target() == null ? field(column, cell) : each(cell, title);
    }
}
