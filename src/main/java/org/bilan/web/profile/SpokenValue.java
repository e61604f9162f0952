package org.bilan.web.profile;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilan.funding.RuleUnit;
import org.bilan.value.SpokenAmount;
import org.bilan.value.TextFold;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The value of a rule as people type it, {@code 10 %}, {@code 50 000 $}, {@code 30 jours}, {@code 25 $ l’heure}, understood
 * in French, English and Spanish whatever the page's language.
 *
 * @param value absent where nothing was typed, or it was not understood
 * @param problem what to type instead, in the page's language; absent where it was understood
 */
record SpokenValue(
        @Nullable BigDecimal value,
        @Nullable RuleUnit unit,
        @Nullable String problem) {
    private static final Pattern MONEY = Pattern.compile("[$€]|\\b(?:cad|usd|eur|dollars?|dolares?)\\b");

    /** How a text ends that counts in the unit, its accents and capitals taken off. */
    private static final Map<RuleUnit, Pattern> ENDINGS = new EnumMap<>(Map.of(
            RuleUnit.PERCENT, ending("%|p\\.? ?100|pour ?cent|per ?cent|por ?ciento"),
            RuleUnit.DAYS, ending("j|jours?|days?|dias?"),
            RuleUnit.MONTHS, ending("mois|months?|mes|meses"),
            RuleUnit.YEARS, ending("ans?|annees?|years?|anos?"),
            RuleUnit.HOUR, ending("(?:/ ?|l'|de l'|par |a |an |per |por |la )(?:h|heure|hour|hora)"),
            RuleUnit.NIGHT, ending("(?:/ ?|la |par |a |per |por )(?:nuit|nuitee|night|noche)"),
            RuleUnit.KM, ending("(?:/ ?|du |le |par |a |per |por |el )(?:km|kilometre|kilometer|kilometro)"),
            RuleUnit.PAGES, ending("pages?|paginas?"),
            RuleUnit.CHARACTERS, ending("caracter(?:e|es)?|characters?|signes?|signos?")));

    private static Pattern ending(String words) {
        return Pattern.compile("(.*?) ?(?:" + words + ")\\.?");
    }

    /**
     * @param units that the rule may have, the usual one first
     * @param known the unit that the rule had before, which a bare number keeps
     */
    static SpokenValue read(String text, List<RuleUnit> units, @Nullable RuleUnit known, RuleWords words) {
        Page page = words.page();
        String typed = TextFold.fold(text);
        if (typed.isEmpty()) {
            return new SpokenValue(null, null, null);
        }
        String number = typed;
        RuleUnit said = null;
        for (Map.Entry<RuleUnit, Pattern> one : ENDINGS.entrySet()) {
            Matcher ending = one.getValue().matcher(typed);
            if (ending.matches()) {
                said = one.getKey();
                number = ending.group(1).strip();
                break;
            }
        }
        if (said == null) {
            said = MONEY.matcher(typed).find()
                    ? RuleUnit.AMOUNT
                    : bare(units, known).orElse(null);
        }
        return said == null || !units.contains(said)
                ? refused(page.say(said == null ? "value.unit.none" : "value.unit", examples(units, page)))
                : number(number, said, words);
    }

    private static Optional<RuleUnit> bare(List<RuleUnit> units, @Nullable RuleUnit known) {
        return units.size() == 1
                ? Optional.of(units.get(0))
                : Optional.ofNullable(known).filter(units::contains);
    }

    private static SpokenValue number(String text, RuleUnit unit, RuleWords words) {
        Page page = words.page();
        SpokenAmount said = SpokenAmount.read(text.toUpperCase(Locale.ROOT), page.language(), decimals(unit));
        if (said instanceof SpokenAmount.Unclear unclear) {
            boolean half = unit.isWhole() && unclear.reason() == SpokenAmount.Reason.DECIMALS;
            return refused(half ? range(unit, page) : unclear.say(page.language()));
        }
        SpokenAmount.Understood understood = (SpokenAmount.Understood) said;
        BigDecimal value = understood.amount();
        if (understood.currency() != null
                && !understood.currency().equals(words.home().getCurrencyCode())) {
            return refused(page.say("value.currency", understood.currency()));
        }
        return unit.takes(value) ? new SpokenValue(value, unit, null) : refused(range(unit, page));
    }

    /** The most that people use: with more, a comma before three figures could be read in two ways. */
    private static int decimals(RuleUnit unit) {
        return unit.isWhole() ? 0 : unit == RuleUnit.KM ? 4 : 2;
    }

    private static String range(RuleUnit unit, Page page) {
        String kind = unit == RuleUnit.PERCENT ? "percent" : unit.isWhole() ? "whole" : "amount";
        return page.say("value.range." + kind, page.wording().number(unit.most()));
    }

    /** {@code 10 % ou 50 000 $}. */
    static String examples(List<RuleUnit> units, Page page) {
        return units.stream()
                .map(unit -> page.say("example." + unit.code()))
                .collect(Collectors.joining(" " + page.say("or") + " "));
    }

    private static SpokenValue refused(String problem) {
        return new SpokenValue(null, null, problem);
    }
}
