package org.bilan.web.result;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.Coded;
import org.bilan.value.FuzzyDate;
import org.bilan.value.SpokenAmount;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** The grid of an indicator's measurements of one period: shown, understood as typed, and stored all at once. */
@Singleton
class Measuring {
    private static final int DECIMALS = 10;
    private static final String TABLE = "measurements";

    private final RecordDesk desk;
    private final Clock clock;

    Measuring(RecordDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What is stored of the period, every gender and age band beside it. */
    MeasuredGrid grid(String indicator, LocalDate start, LocalDate end, Page page) {
        Map<String, StoredRecord> stored = stored(indicator, start.toString(), end.toString());
        List<MeasuredCell> cells = new ArrayList<>();
        places(stored).forEach(place -> {
            StoredRecord one = stored.get(place.name());
            cells.add(
                    one == null
                            ? place
                            : new MeasuredCell(
                                    place.gender(),
                                    place.age(),
                                    said(one.cell("value"), page),
                                    said(one.cell("numerator"), page),
                                    said(one.cell("denominator"), page),
                                    one.revision(),
                                    null));
        });
        return new MeasuredGrid(start.toString(), end.toString(), !stored.isEmpty(), cells, null);
    }

    /** Stores what was typed; the grid once more if something stands in the way. */
    Optional<MeasuredGrid> save(String indicator, Form typed, Page page) {
        String start = day(typed.value("period_start"), page);
        String end = day(typed.value("period_end"), page);
        List<MeasuredCell> cells = typedCells(typed, page);
        boolean known = typed.holds("known", "yes");
        if (start == null || end == null || end.compareTo(start) < 0) {
            return Optional.of(grid(typed, known, cells, page.say("measure.period")));
        }
        if (cells.stream().anyMatch(cell -> cell.problem() != null)) {
            return Optional.of(grid(typed, known, cells, null));
        }
        List<MeasuredCell> changing = cells.stream()
                .filter(cell -> cell.isStored() || !cell.isEmpty())
                .toList();
        if (changing.isEmpty()) {
            return Optional.of(grid(typed, known, cells, page.say("enter.nothing")));
        }
        List<Edit> edits = changing.stream()
                .map(cell -> edit(indicator, start, end, cell, page))
                .toList();
        EditOutcome outcome = desk.save(edits, page.visitor().author(), page.language());
        return outcome.isStored()
                ? Optional.empty()
                : Optional.of(refused(typed, known, cells, changing, outcome.problems(), page));
    }

    private static MeasuredGrid refused(
            Form typed,
            boolean known,
            List<MeasuredCell> cells,
            List<MeasuredCell> changing,
            List<EditProblem> problems,
            Page page) {
        Map<String, MeasuredCell> wrong = new LinkedHashMap<>();
        String whole = null;
        for (EditProblem problem : problems) {
            if (problem.edit() < 0 || problem.edit() >= changing.size()) {
                whole = problem.message();
            } else {
                MeasuredCell cell = changing.get(problem.edit());
                StoredRecord newer = problem.newer();
                wrong.put(
                        cell.name(),
                        newer == null
                                ? cell.wrong(problem.message(), cell.revision())
                                : cell.wrong(page.say("enter.newer", told(newer, page)), newer.revision()));
            }
        }
        List<MeasuredCell> marked = cells.stream()
                .map(cell -> wrong.getOrDefault(cell.name(), cell))
                .toList();
        return grid(typed, known, marked, whole);
    }

    private static String told(StoredRecord newer, Page page) {
        String value = said(newer.cell("value"), page);
        return !value.isEmpty()
                ? value
                : page.say("terms", said(newer.cell("numerator"), page), said(newer.cell("denominator"), page));
    }

    /** The columns that the grid does not show, a note perhaps, stay as they are. */
    private static Edit edit(String indicator, String start, String end, MeasuredCell cell, Page page) {
        Gender gender = cell.gender();
        AgeBand age = cell.age();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("indicator", indicator);
        cells.put("period_start", start);
        cells.put("period_end", end);
        cells.put("gender", gender == null ? "" : gender.code());
        cells.put("age", age == null ? "" : age.code());
        if (cell.isStored() && cell.isEmpty()) {
            return Edit.remove(TABLE, cells, cell.revision());
        }
        cells.put("value", number(cell.value(), page));
        cells.put("numerator", number(cell.numerator(), page));
        cells.put("denominator", number(cell.denominator(), page));
        return cell.isStored() ? Edit.change(TABLE, cells, cell.revision()) : Edit.add(TABLE, cells);
    }

    private static MeasuredGrid grid(Form typed, boolean known, List<MeasuredCell> cells, @Nullable String problem) {
        return new MeasuredGrid(typed.value("period_start"), typed.value("period_end"), known, cells, problem);
    }

    private static List<MeasuredCell> typedCells(Form typed, Page page) {
        return typed.values().keySet().stream()
                .filter(name -> name.startsWith("r."))
                .map(name -> name.substring(2))
                .sorted()
                .map(name -> typedCell(typed, name, page))
                .toList();
    }

    private static MeasuredCell typedCell(Form typed, String name, Page page) {
        int dot = name.indexOf('.');
        MeasuredCell cell = new MeasuredCell(
                Coded.find(Gender.class, name.substring(0, Math.max(0, dot))).orElse(null),
                Coded.find(AgeBand.class, name.substring(dot + 1)).orElse(null),
                typed.value("v." + name),
                typed.value("n." + name),
                typed.value("d." + name),
                typed.value("r." + name),
                null);
        return Stream.of(cell.value(), cell.numerator(), cell.denominator())
                .filter(text -> !text.isBlank())
                .map(text -> SpokenAmount.read(text, page.language(), DECIMALS))
                .filter(SpokenAmount.Unclear.class::isInstance)
                .map(unclear -> ((SpokenAmount.Unclear) unclear).say(page.language()))
                .findFirst()
                .map(problem -> cell.wrong(problem, cell.revision()))
                .orElse(cell);
    }

    /** Everybody, each gender, each age band, and what is stored of both at once. */
    private static List<MeasuredCell> places(Map<String, StoredRecord> stored) {
        List<MeasuredCell> places = new ArrayList<>();
        places.add(place(null, null));
        Arrays.stream(Gender.values()).forEach(gender -> places.add(place(gender, null)));
        Arrays.stream(AgeBand.values()).forEach(age -> places.add(place(null, age)));
        for (Gender gender : Gender.values()) {
            for (AgeBand age : AgeBand.values()) {
                if (stored.containsKey(place(gender, age).name())) {
                    places.add(place(gender, age));
                }
            }
        }
        return places;
    }

    private static MeasuredCell place(@Nullable Gender gender, @Nullable AgeBand age) {
        return new MeasuredCell(gender, age, "", "", "", "", null);
    }

    private Map<String, StoredRecord> stored(String indicator, String start, String end) {
        Map<String, StoredRecord> stored = new LinkedHashMap<>();
        desk.findOf(TABLE, indicator).stream()
                .filter(one -> one.cell("period_start").equals(start)
                        && one.cell("period_end").equals(end))
                .forEach(one -> stored.put(one.cell("gender") + "." + one.cell("age"), one));
        return stored;
    }

    private @Nullable String day(String typed, Page page) {
        FuzzyDate date =
                SpokenDate.read(typed, page.language(), LocalDate.now(clock)).date();
        return date == null || date.precision() != FuzzyDate.Precision.DAY ? null : date.edtf();
    }

    private static String number(String typed, Page page) {
        return typed.isBlank()
                ? ""
                : ((SpokenAmount.Understood) SpokenAmount.read(typed, page.language(), DECIMALS))
                        .amount()
                        .toPlainString();
    }

    private static String said(String cell, Page page) {
        return cell.isEmpty() ? "" : page.wording().number(new BigDecimal(cell));
    }
}
