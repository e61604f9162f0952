package org.bilan.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Amounts, numbers and dates as a reader of one language expects them, with its no-break spaces: {@code 1 234,50 $},
 * {@code 35 %}, {@code 1er mai 2022}, {@code du 12 au 14 mai 2022}. The JVM's default locale is never asked. Figures
 * are grouped with a no-break space in French, a comma in Canadian English and Mexican Spanish.
 */
public final class Wording {
    private static final String NBSP = "\u00a0";
    private static final String DASH = "—";
    private static final char MINUS = '\u2212';
    private static final Currency CAD = Currency.getInstance("CAD");

    /** Words before which Spanish has another word for and: {@code padres e hijos}, but {@code agua y hielo}. */
    private static final Pattern SOUNDS_AS_I = Pattern.compile("(?iu)h?[iíï](?![aeouáéóú])");

    private final Language language;
    private final Messages messages;
    private final char grouping;
    private final char decimalMark;

    private Wording(Language language) {
        this.language = language;
        this.messages = Messages.of(Wording.class, language);
        this.grouping = language == Language.FR ? '\u00a0' : ',';
        this.decimalMark = language == Language.FR ? ',' : '.';
    }

    public static Wording of(Language language) {
        return new Wording(language);
    }

    public Language language() {
        return language;
    }

    /** What stands where a value is absent. */
    public String dash() {
        return DASH;
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** With the decimals the number has. */
    public String number(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int whole = number.scale() > 0 ? plain.length() - number.scale() - 1 : plain.length();
        StringBuilder out = new StringBuilder(plain.length() + plain.length() / 3 + 1);
        if (number.signum() < 0) {
            out.append(MINUS);
        }
        for (int at = 0; at < whole; at++) {
            if (at > 0 && (whole - at) % 3 == 0) {
                out.append(grouping);
            }
            out.append(plain.charAt(at));
        }
        return whole == plain.length()
                ? out.toString()
                : out.append(decimalMark)
                        .append(plain, whole + 1, plain.length())
                        .toString();
    }

    /** {@code 1 234,50 $}; another dollar than Canada's carries its country, another currency its code. */
    public String money(Money money) {
        return withSymbol(number(money.major()), money.currency());
    }

    /** Without cents, rounded half-up: for charts and sentences, never where columns add up. */
    public String roundMoney(Money money) {
        return withSymbol(number(money.major().setScale(0, RoundingMode.HALF_UP)), money.currency());
    }

    /** {@code 35 %} from 35. */
    public String percent(BigDecimal percent) {
        return number(percent) + (language == Language.EN ? "%" : NBSP + "%");
    }

    /** {@code 21 mai 2022}, {@code 1er mai 2022}. */
    public String dateLong(LocalDate day) {
        return messages.say("date.day", dayOfMonth(day), month(day), year(day));
    }

    /** {@code 2022-05-21}, the form of Canada's standards in every language. */
    public String dateShort(LocalDate day) {
        return day.toString();
    }

    /** A date as precise as it is known, and marked when approximate. */
    public String date(FuzzyDate date) {
        if (date.precision() == FuzzyDate.Precision.INTERVAL) {
            return interval(date);
        }
        String worded = point(date);
        return date.approximate() ? messages.say("date.about", worded) : worded;
    }

    /** {@code du 1er septembre 2021 au 31 août 2022}. */
    public String period(Period period) {
        return between(FuzzyDate.of(period.start()), FuzzyDate.of(period.end()));
    }

    /** {@code 2021-2022}, or {@code 2021} where both ends lie in one year. */
    public String years(Period period) {
        int first = period.start().getYear();
        int last = period.end().getYear();
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    /** {@code septembre 2021}. */
    public String month(YearMonth month) {
        return messages.say("date.month", messages.say("month." + month.getMonthValue()), year(month.atDay(1)));
    }

    /** {@code a, b et c}; empty for an empty list. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        String last = items.get(items.size() - 1);
        String and = SOUNDS_AS_I.matcher(last).lookingAt() ? "list.and.i" : "list.and";
        return messages.say(and, head, last);
    }

    private String point(FuzzyDate date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case DAY -> dateLong(day);
            case MONTH -> month(YearMonth.from(day));
            case SEASON -> messages.say("date.season", messages.say("season." + day.getMonthValue()), year(day));
            case YEAR, INTERVAL -> year(day);
        };
    }

    private String interval(FuzzyDate date) {
        String worded = between(date.from(), date.to());
        return date.approximate() ? messages.say("date.about", worded) : worded;
    }

    private String between(FuzzyDate from, FuzzyDate to) {
        boolean days = from.precision() == FuzzyDate.Precision.DAY && to.precision() == FuzzyDate.Precision.DAY;
        if (!days) {
            return vague(from, to);
        }
        LocalDate first = from.earliest();
        LocalDate last = to.earliest();
        if (first.equals(last)) {
            return dateLong(first);
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return messages.say("date.days", dayOfMonth(first), dayOfMonth(last), month(last), year(last));
        }
        if (first.getYear() == last.getYear()) {
            return messages.say(
                    "date.months", dayOfMonth(first), month(first), dayOfMonth(last), month(last), year(last));
        }
        return messages.say("date.from.to", dateLong(first), dateLong(last));
    }

    /** Two months of one year name it once; French elides before a vowel. */
    private String vague(FuzzyDate from, FuzzyDate to) {
        boolean oneYear = from.precision() == FuzzyDate.Precision.MONTH
                && to.precision() == FuzzyDate.Precision.MONTH
                && from.earliest().getYear() == to.earliest().getYear();
        String first = oneYear ? month(from.earliest()) : point(from);
        String key = first.matches("[aoAO].*") ? "date.from.vowel" : "date.from.to.vague";
        return messages.say(key, first, point(to));
    }

    private String dayOfMonth(LocalDate day) {
        int number = day.getDayOfMonth();
        return language == Language.FR && number == 1 ? "1er" : Integer.toString(number);
    }

    private String month(LocalDate day) {
        return messages.say("month." + day.getMonthValue());
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    private String withSymbol(String number, Currency currency) {
        String dollar = currency.equals(CAD)
                ? "$"
                : messages.has("currency." + currency.getCurrencyCode())
                        ? messages.say("currency." + currency.getCurrencyCode())
                        : currency.getCurrencyCode();
        return language == Language.FR || !currency.equals(CAD) ? number + NBSP + dollar : signed(number, dollar);
    }

    private static String signed(String number, String symbol) {
        return number.startsWith("\u2212") ? "\u2212" + symbol + number.substring(1) : symbol + number;
    }
}
