package org.bilan.template;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.word.MarkedText;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/**
 * A value as text, in the form that its tag asks for. In running text an amount without cents is written without them
 * ({@code 84 259 $}); in rows that repeat every amount has its cents, so that the column lines up.
 */
final class ValueText {
    private static final Currency DOLLAR = Currency.getInstance("CAD");
    private static final List<String> NAMES = List.of("nom", "titre", "name", "title", "nombre", "titulo");

    private final Wording wording;
    private final Messages messages;
    private final Map<FuzzyDate, String> dates = new HashMap<>();

    ValueText(Wording wording) {
        this.wording = wording;
        this.messages = Messages.of(ValueText.class, wording.language());
    }

    Wording wording() {
        return wording;
    }

    String of(Value value, Optional<Format> format, boolean inColumn) {
        return format.isEmpty() ? plain(value, inColumn) : formatted(value, format.get(), inColumn);
    }

    private String formatted(Value value, Format format, boolean inColumn) {
        return switch (format) {
            case DOLLARS -> amount(value).map(money -> money(money, inColumn)).orElseGet(() -> plain(value, inColumn));
            case NUMBER -> Conditions.number(value).map(wording::number).orElseGet(() -> plain(value, inColumn));
            case PERCENT ->
                value instanceof Value.Amount
                        ? plain(value, inColumn)
                        : Conditions.number(value).map(wording::percent).orElseGet(() -> plain(value, inColumn));
            case LONG_DATE -> Conditions.day(value).map(this::date).orElseGet(() -> plain(value, inColumn));
            case SHORT_DATE -> Conditions.day(value).map(this::shortDate).orElseGet(() -> plain(value, inColumn));
            case IN_WORDS -> inWords(value).orElseGet(() -> plain(value, inColumn));
            case AND_LIST -> wording.list(parts(value));
        };
    }

    private String plain(Value value, boolean inColumn) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Number number) {
            return wording.number(number.number());
        }
        if (value instanceof Value.Amount amount) {
            return money(amount.money(), inColumn);
        }
        if (value instanceof Value.Percent percent) {
            return wording.percent(percent.percent());
        }
        if (value instanceof Value.Day day) {
            return date(day.date());
        }
        if (value instanceof Value.Span span) {
            return wording.period(span.period());
        }
        if (value instanceof Value.YesNo answer) {
            return messages.say(answer.yes() ? "yes" : "no");
        }
        if (value instanceof Value.Story story) {
            return MarkedText.plain(story.markdown());
        }
        if (value instanceof Value.Absent) {
            return wording.dash();
        }
        return wording.list(parts(value));
    }

    private String money(Money money, boolean inColumn) {
        boolean whole = money.major().stripTrailingZeros().scale() <= 0;
        return whole && !inColumn ? wording.roundMoney(money) : wording.money(money);
    }

    private static Optional<Money> amount(Value value) {
        return value instanceof Value.Amount amount
                ? Optional.of(amount.money())
                : Conditions.number(value).map(number -> Money.of(number.setScale(2, RoundingMode.HALF_UP), DOLLAR));
    }

    private String date(FuzzyDate date) {
        return dates.computeIfAbsent(date, wording::date);
    }

    private String shortDate(FuzzyDate date) {
        return date.precision() == FuzzyDate.Precision.DAY ? wording.dateShort(date.earliest()) : date(date);
    }

    private Optional<String> inWords(Value value) {
        NumberInWords words = NumberInWords.in(wording.language());
        return value instanceof Value.Amount amount
                ? words.money(amount.money())
                : Conditions.number(value).flatMap(words::number);
    }

    /** The names of the items of a list; of anything else, the parts between semicolons. */
    private List<String> parts(Value value) {
        if (value instanceof Value.Items items) {
            return items.scopes().stream()
                    .map(this::nameOf)
                    .filter(name -> !name.isBlank())
                    .toList();
        }
        if (value instanceof Value.Thing thing) {
            return List.of(nameOf(thing.scope()));
        }
        if (value instanceof Value.Text text) {
            return Arrays.stream(text.text().split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
        return value instanceof Value.Block || value instanceof Value.Drawing || value instanceof Value.Pictures
                ? List.of()
                : List.of(plain(value, false));
    }

    private String nameOf(Scope item) {
        return item.find(Scope.ITSELF)
                .or(() ->
                        NAMES.stream().flatMap(name -> item.find(name).stream()).findFirst())
                .map(value -> plain(value, false))
                .orElse("");
    }
}
