package org.bilan.web.grant;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.FuzzyDate;
import org.bilan.value.SpokenAmount;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** Marks in a grant's timeline that a report was submitted or accepted, or that an instalment came. */
@Singleton
class GrantMarks {
    private final RecordDesk desk;
    private final Clock clock;

    GrantMarks(RecordDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A report due by a rule alone is written down with it. Returns what stands in the way; nothing if it is stored. */
    List<String> obligation(String grant, Form typed, Page page) {
        Optional<String> day = day(typed, page);
        String column = typed.value("act").equals("accepted") ? "accepted_on" : "submitted_on";
        if (day.isEmpty()) {
            return List.of(page.say("mark.day"));
        }
        Map<String, String> cells = new LinkedHashMap<>(Map.of("grant", grant));
        for (String name : new String[] {"kind", "period_start", "period_end"}) {
            cells.put(name, typed.value(name));
        }
        boolean known = desk.find("obligations", cells).isPresent();
        cells.put(column, day.get());
        if (!known) {
            cells.put("due_on", typed.value("due_on"));
        }
        return save(List.of(known ? Edit.change("obligations", cells, null) : Edit.add("obligations", cells)), page);
    }

    /** What came is a receipt too: the sources of funding are counted by receipts. */
    List<String> instalment(String grant, Form typed, Page page) {
        Optional<String> day = day(typed, page);
        SpokenAmount said = SpokenAmount.read(typed.value("amount"), page.language());
        List<String> problems = new ArrayList<>();
        if (day.isEmpty()) {
            problems.add(page.say("mark.day"));
        }
        if (said instanceof SpokenAmount.Unclear unclear) {
            problems.add(unclear.say(page.language()));
        }
        Optional<StoredRecord> award = desk.find("grants", grant);
        Optional<StoredRecord> promised =
                desk.find("instalments", Map.of("grant", grant, "number", typed.value("number")));
        if (award.isEmpty() || promised.isEmpty()) {
            return List.of(page.say("mark.gone"));
        }
        if (!promised.get().cell("received_on").isEmpty()) {
            return List.of(page.say("mark.twice"));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        BigDecimal amount = ((SpokenAmount.Understood) said).amount();
        Map<String, String> came = Map.of(
                "grant", grant,
                "number", typed.value("number"),
                "received_on", day.orElseThrow(),
                "received_amount", amount.toPlainString());
        Map<String, String> receipt = Map.of(
                "code", desk.freeCode("receipts", "R"),
                "received_on", day.orElseThrow(),
                "source", award.get().cell("funder"),
                "grant", grant,
                "kind", "instalment",
                "amount", amount.toPlainString(),
                "currency", award.get().cell("currency"),
                "note", page.say("mark.note", typed.value("number")));
        return save(
                List.of(Edit.change("instalments", came, promised.get().revision()), Edit.add("receipts", receipt)),
                page);
    }

    private List<String> save(List<Edit> edits, Page page) {
        EditOutcome outcome = desk.save(edits, page.visitor().author(), page.language());
        return outcome.problems().stream().map(EditProblem::message).toList();
    }

    private Optional<String> day(Form typed, Page page) {
        FuzzyDate date = SpokenDate.read(typed.value("on"), page.language(), LocalDate.now(clock))
                .date();
        return Optional.ofNullable(date)
                .filter(one -> one.precision() == FuzzyDate.Precision.DAY)
                .map(FuzzyDate::edtf);
    }
}
