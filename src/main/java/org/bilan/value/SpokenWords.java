package org.bilan.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What words mean in a date, in French, English and Spanish, folded; months also cut short or with one slip. */
final class SpokenWords {
    private static final List<String> MONTHS = List.of(
            "janvier january enero",
            "fevrier february febrero",
            "mars march marzo",
            "avril april abril",
            "mai may mayo",
            "juin june junio",
            "juillet july julio",
            "aout august agosto",
            "septembre september septiembre setiembre",
            "octobre october octubre",
            "novembre november noviembre",
            "decembre december diciembre");
    private static final List<String> SEASONS = List.of(
            "printemps spring primavera", "ete summer verano", "automne autumn fall otono", "hiver winter invierno");
    private static final Map<String, Sense> OTHERS = new HashMap<>();
    private static final int SHORTEST = 3;
    private static final int LONG = 5;

    enum Kind {
        MONTH,
        SEASON,
        ABOUT,
        UNTIL,
        AND,
        BETWEEN,
        NOTHING
    }

    /** {@code number} is the month's, from 1, or the season's, from 21; else 0. */
    record Sense(Kind kind, int number) {}

    static {
        put(Kind.ABOUT, "vers environ env circa ca about around approx approximativement approximately hacia");
        put(Kind.ABOUT, "alrededor aprox aproximadamente sobre");
        put(Kind.ABOUT, "debut mi fin milieu early mid late beginning end principios mediados finales inicios fines");
        put(Kind.UNTIL, "a au aux al to until till through thru hasta jusqu");
        put(Kind.AND, "et and y e");
        put(Kind.BETWEEN, "entre between");
        put(Kind.NOTHING, "le la les du de des d l en of the in from on el los del un une mois month mes dans durant");
        put(Kind.NOTHING, "pendant during since durante annee year ano saison date");
        put(Kind.NOTHING, "lundi mardi mercredi jeudi vendredi samedi dimanche");
        put(Kind.NOTHING, "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun");
        put(Kind.NOTHING, "lunes martes miercoles jueves viernes sabado domingo");
    }

    private static void put(Kind kind, String words) {
        for (String word : words.split(" ")) {
            OTHERS.put(word, new Sense(kind, 0));
        }
    }

    private SpokenWords() {}

    static Optional<Sense> sense(String word) {
        if (OTHERS.containsKey(word)) {
            return Optional.of(OTHERS.get(word));
        }
        int season = find(SEASONS, word, 0);
        if (season >= 0) {
            return Optional.of(new Sense(Kind.SEASON, 21 + season));
        }
        int month = find(MONTHS, word, 0);
        int slip = month >= 0 ? month : find(MONTHS, word, 1);
        return slip < 0 ? Optional.empty() : Optional.of(new Sense(Kind.MONTH, slip + 1));
    }

    /** Where the word stands, whole, or cut short, or with so many slips if it is long; -1 if nowhere or in two places. */
    private static int find(List<String> lists, String word, int slips) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int at = 0; at < lists.size(); at++) {
            for (String known : lists.get(at).split(" ")) {
                if (known.equals(word)) {
                    return at;
                }
                boolean cut = word.length() >= SHORTEST && known.startsWith(word);
                boolean slipped = slips > 0 && word.length() >= LONG && EditDistance.isWithin(word, known, slips);
                if (cut || slipped) {
                    places.add(at);
                }
            }
        }
        return places.size() == 1 ? places.first() : -1;
    }

    /** {@code hier}, {@code last month}: the whole text. */
    static Optional<FuzzyDate> relative(String folded, LocalDate today) {
        List<FuzzyDate> found = new ArrayList<>();
        switch (folded.replace('-', ' ').replace("'", "")) {
            case "aujourdhui", "today", "hoy" -> found.add(FuzzyDate.of(today));
            case "hier", "yesterday", "ayer" -> found.add(FuzzyDate.of(today.minusDays(1)));
            case "avant hier", "day before yesterday", "the day before yesterday", "anteayer", "antier" ->
                found.add(FuzzyDate.of(today.minusDays(2)));
            case "demain", "tomorrow", "manana" -> found.add(FuzzyDate.of(today.plusDays(1)));
            case "ce mois ci", "ce mois", "this month", "este mes" -> found.add(month(YearMonth.from(today)));
            case "le mois dernier", "mois dernier", "last month", "el mes pasado", "mes pasado" ->
                found.add(month(YearMonth.from(today).minusMonths(1)));
            case "cette annee", "this year", "este ano" -> found.add(FuzzyDate.parse("" + today.getYear()));
            case "lannee derniere", "lan dernier", "last year", "el ano pasado" ->
                found.add(FuzzyDate.parse("" + (today.getYear() - 1)));
            default -> {}
        }
        return found.stream().findFirst();
    }

    private static FuzzyDate month(YearMonth month) {
        return FuzzyDate.parse(month.toString());
    }
}
