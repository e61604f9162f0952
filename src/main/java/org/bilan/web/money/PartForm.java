package org.bilan.web.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationRefusal;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.Portion;
import org.bilan.value.Money;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** The parts of an expense as they are typed: a grant with its line, and an amount or a share in percent. */
public record PartForm(Page page, Choices choices, Map<String, String> grantCurrencies) {
    private static final int MOST = 60;
    private static final int SPARE = 3;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** One row of the form; {@code problem} is empty where it has none. */
    public record Line(String charged, String part, String problem) {
        boolean isBlank() {
            return charged.isBlank() && part.isBlank();
        }
    }

    /** What was understood: the portions, and the place of each among the rows; or the rows with their problems. */
    record Parts(List<Portion> portions, List<Integer> places, List<Line> lines) {
        boolean isClear() {
            return lines.stream().allMatch(line -> line.problem().isEmpty());
        }
    }

    /** The stored parts, with empty rows for more. */
    List<Line> of(AllocationSheet sheet) {
        List<Line> lines = new ArrayList<>();
        for (Allocation part : sheet.parts()) {
            Money amount = new Money(part.amountMinor(), Currency.getInstance(currency(part.grant())));
            lines.add(new Line(part.grant() + " " + part.line(), page.wording().number(amount.major()), ""));
        }
        return spared(lines);
    }

    private static List<Line> spared(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int spare = 0; spare < SPARE; spare++) {
            all.add(new Line("", "", ""));
        }
        return all;
    }

    Parts read(Form form) {
        List<String> charged = form.values().getOrDefault("charged", List.of());
        List<String> parts = form.values().getOrDefault("part", List.of());
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST, Math.min(charged.size(), parts.size())); at++) {
            Line line = new Line(charged.get(at).strip(), parts.get(at).strip(), "");
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        List<Portion> portions = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Line> judged = new ArrayList<>();
        for (Line line : lines) {
            Map<String, String> problem = new LinkedHashMap<>();
            Optional<Portion> portion = portion(line, lines.size() == 1, problem);
            portion.ifPresent(one -> {
                places.add(judged.size());
                portions.add(one);
            });
            judged.add(new Line(line.charged(), line.part(), String.join(" ", problem.values())));
        }
        return new Parts(portions, places, spared(judged));
    }

    private Optional<Portion> portion(Line line, boolean alone, Map<String, String> problem) {
        Optional<ChargeText> to = ChargeText.read(line.charged(), choices);
        if (to.isEmpty()) {
            problem.put("charged", page.say("part.grant", line.charged()));
            return Optional.empty();
        }
        String grant = to.get().grant();
        String into = to.get().line();
        if (line.part().isBlank()) {
            if (alone) {
                return Optional.of(new Portion.OfShare(grant, into, ALL));
            }
            problem.put("part", page.say("part.none"));
            return Optional.empty();
        }
        return line.part().endsWith("%") ? share(grant, into, line, problem) : amount(grant, into, line, problem);
    }

    private Optional<Portion> share(String grant, String into, Line line, Map<String, String> problem) {
        Typing reading = new Typing(page, LocalDate.EPOCH);
        Optional<BigDecimal> percent = reading.number("part", line.part());
        problem.putAll(reading.result().problems());
        return percent.map(share -> new Portion.OfShare(grant, into, share));
    }

    private Optional<Portion> amount(String grant, String into, Line line, Map<String, String> problem) {
        Typing reading = new Typing(page, LocalDate.EPOCH);
        reading.amount("part", line.part(), "currency", currency(grant));
        Typed read = reading.result();
        problem.putAll(read.problems());
        if (!problem.isEmpty()) {
            return Optional.empty();
        }
        Currency currency = Currency.getInstance(read.cells().getOrDefault("currency", currency(grant)));
        return Optional.of(new Portion.OfAmount(
                grant, into, Money.of(new BigDecimal(read.cells().get("part")), currency)));
    }

    /** The refusals that belong to one row, at that row. */
    List<Line> with(List<AllocationRefusal> refusals, Parts parts) {
        List<Line> lines = new ArrayList<>(parts.lines());
        for (AllocationRefusal refusal : refusals) {
            if (refusal.place() >= 0) {
                int at = parts.places().get(refusal.place());
                Line line = lines.get(at);
                lines.set(at, new Line(line.charged(), line.part(), refusal.say(page.language())));
            }
        }
        return lines;
    }

    private String currency(String grant) {
        return grantCurrencies.getOrDefault(grant, "CAD");
    }
}
