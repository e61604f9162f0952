package org.bilan.template;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.Condition.Operand;
import org.bilan.template.Condition.Operator;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.SpokenDate;
import org.bilan.value.TextFold;

/** Reads what follows {@code si}, {@code if}. */
final class ConditionParser {
    private static final Pattern OR = Pattern.compile("(?i) (?:ou|or|o|u) ");
    private static final Pattern AND = Pattern.compile("(?i) (?:et|and|y|e) ");
    /** Begins what is not yes or no by itself. */
    private static final Pattern PIECE = Pattern.compile("(?:graphique|chart|grafico|bloc|block|bloque) ");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern QUOTES = Pattern.compile("^[«“„\"'] *| *[»“”\"']$");
    private static final Map<Operator, String> WORDS = new LinkedHashMap<>();
    private static final Pattern COMPARISON;

    static {
        String be = "(?:(?:est|sont|is|are|es|son) )?";
        WORDS.put(
                Operator.IS_NOT_EMPTY,
                "n'est pas vide|ne sont pas vides|is not empty|are not empty|no esta vaci[oa]|no estan vaci[oa]s");
        WORDS.put(Operator.IS_EMPTY, "(?:est|sont) vides?|(?:is|are) empty|esta vaci[oa]|estan vaci[oa]s");
        WORDS.put(Operator.EXISTS, "exist(?:e|ent|s|en)?");
        WORDS.put(
                Operator.GREATER,
                be + "(?:(?:superieure?s?|superior(?:es)?) (?:a|au|aux)|(?:greater|more) than|mayor(?:es)? (?:que|a))");
        WORDS.put(
                Operator.LESS,
                be + "(?:(?:inferieure?s?|inferior(?:es)?) (?:a|au|aux)|(?:less|fewer) than|menor(?:es)? (?:que|a))");
        WORDS.put(Operator.AT_LEAST, be + "(?:(?:d')?au moins|at least|al menos|por lo menos)");
        WORDS.put(Operator.AT_MOST, be + "(?:(?:d')?au plus|at most|como maximo|a lo sumo)");
        WORDS.put(Operator.IS_NOT, "n'est pas|ne sont pas|is not|are not|no es|no son");
        WORDS.put(Operator.IS, "est|sont|is|are|es|son");
        StringBuilder all = new StringBuilder("(?<name>.*?) ?\\b(?:");
        WORDS.forEach((operator, words) -> all.append(all.charAt(all.length() - 1) == ':' ? "" : "|")
                .append("(?<")
                .append(group(operator))
                .append('>')
                .append(words)
                .append(')'));
        COMPARISON = Pattern.compile(all + ")(?: (?<operand>.*))?");
    }

    private ConditionParser() {}

    /** Empty if it is no condition: {@code piece} of the exception-free caller's finding is then the whole text. */
    static Optional<Condition> parse(String typed) {
        List<Optional<Condition>> parts = Arrays.stream(OR.split(spaced(typed), -1))
                .map(ConditionParser::all)
                .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Condition> read = parts.stream().map(Optional::orElseThrow).toList();
        return Optional.of(read.size() == 1 ? read.get(0) : new Condition.Any(read));
    }

    private static Optional<Condition> all(String typed) {
        List<Optional<Condition>> parts =
                conjuncts(typed).stream().map(ConditionParser::test).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Condition> read = parts.stream().map(Optional::orElseThrow).toList();
        return Optional.of(read.size() == 1 ? read.get(0) : new Condition.All(read));
    }

    /** What stands between the words for "and"; one within the name of a chart or block is a part of it. */
    private static List<String> conjuncts(String typed) {
        List<String> found = new ArrayList<>();
        Matcher and = AND.matcher(typed);
        int from = 0;
        while (and.find()) {
            String part = typed.substring(from, and.start());
            String folded = TextFold.fold(part);
            if (!PIECE.matcher(folded).lookingAt() || COMPARISON.matcher(folded).matches()) {
                found.add(part);
                from = and.end();
            }
        }
        found.add(typed.substring(from));
        return found;
    }

    private static Optional<Condition> test(String typed) {
        String folded = TextFold.fold(typed);
        Matcher comparison = COMPARISON.matcher(folded);
        if (!comparison.matches()) {
            return Path.parse(typed).map(path -> new Condition.Test(path, Operator.HOLDS, Optional.empty()));
        }
        Operator operator = WORDS.keySet().stream()
                .filter(one -> comparison.group(group(one)) != null)
                .findFirst()
                .orElseThrow();
        Optional<String> words = Optional.ofNullable(comparison.group("operand"))
                .map(ConditionParser::unquoted)
                .filter(text -> !text.isBlank());
        if (words.isPresent() != operator.wantsOperand()) {
            return Optional.empty();
        }
        return Path.parse(typedName(typed, comparison.group("name")))
                .map(path -> new Condition.Test(path, operator, words.map(ConditionParser::operand)));
    }

    /** Quotes are no part of the language, but what Word makes of them does no harm: {@code est « CQS »}. */
    private static String unquoted(String words) {
        return QUOTES.matcher(words).replaceAll("");
    }

    /** The name as it was typed: folding keeps words, so that the same number of words is taken. */
    private static String typedName(String typed, String foldedName) {
        String[] words = spaced(typed).strip().split(" ");
        int count = foldedName.isBlank() ? 0 : foldedName.strip().split(" ").length;
        return String.join(" ", Arrays.copyOf(words, Math.min(count, words.length)));
    }

    private static Operand operand(String words) {
        return new Operand(words, number(words), date(words), Path.parse(words));
    }

    /** A date that says its year and can be read in one way only: which day {@code 03/04/2022} is depends on the reader. */
    private static Optional<FuzzyDate> date(String words) {
        if (!YEAR.matcher(words).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FuzzyDate.parse(words.strip()));
        } catch (DateTimeException spokenPerhaps) {
            return spoken(words);
        }
    }

    private static Optional<FuzzyDate> spoken(String words) {
        SpokenDate spoken = SpokenDate.read(words, Language.FR, LocalDate.EPOCH);
        return Optional.ofNullable(spoken.date()).filter(date -> spoken.other() == null);
    }

    /** {@code 10 000}, {@code 12,5}, {@code 12.5}, with {@code $} or {@code %} after or before. */
    static Optional<BigDecimal> number(String words) {
        String digits =
                words.replaceAll("[ $%€]|\\p{Z}", "").replace('\u2212', '-').replace(',', '.');
        return digits.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static String spaced(String typed) {
        return typed.replaceAll("[\\s\\p{Z}]+", " ");
    }

    private static String group(Operator operator) {
        return operator.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
    }
}
