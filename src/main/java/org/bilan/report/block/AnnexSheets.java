package org.bilan.report.block;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.document.annex.AnnexBody;
import org.bilan.document.annex.AnnexBook;
import org.bilan.document.annex.AnnexReason;
import org.bilan.document.annex.AnnexSheet;
import org.bilan.finance.Expense;
import org.bilan.report.Annex;
import org.bilan.report.material.AnnexWords;
import org.bilan.report.material.Material;
import org.jspecify.annotations.Nullable;

/** The annexes of a report in its words: their list, and what each one's divider page says. */
public final class AnnexSheets {
    private final Material from;
    private final AnnexWords words;

    private AnnexSheets(Material from) {
        this.from = from;
        this.words = AnnexWords.of(from.language());
    }

    /** Null for a report without annexes. */
    public static @Nullable AnnexBook book(Material from) {
        List<Annex> all = from.annexes().all();
        if (all.isEmpty()) {
            return null;
        }
        AnnexSheets sheets = new AnnexSheets(from);
        return new AnnexBook(
                from.language().locale().toLanguageTag(),
                from.say("annex.list"),
                from.say("annex.introduction"),
                Stream.of("number", "annex.title", "annex.belongs", "annex.page")
                        .map(key -> from.say("column." + key))
                        .toList(),
                all.stream().map(sheets::sheet).toList());
    }

    /** What it belongs to, in the few words that a list has room for. */
    static String belongs(Annex annex, Material from) {
        List<Expense> expenses = annex.expenses();
        if (expenses.isEmpty()) {
            return from.say("annex.belongs.report");
        }
        Expense first = expenses.get(0);
        return expenses.size() > 1
                ? from.say("annex.belongs.many", expenses.size())
                : Stream.of(
                                Optional.of(first.code()),
                                Optional.of(from.wording().dateLong(first.incurredOn())),
                                supplier(first, from))
                        .flatMap(Optional::stream)
                        .reduce((before, next) -> before + ", " + next)
                        .orElseThrow();
    }

    private static Optional<String> supplier(Expense expense, Material from) {
        return Optional.ofNullable(expense.supplier()).map(from.parties()::nameOf);
    }

    static String place(Annex annex, Material from) {
        return annex.isInside() ? from.say("annex.place.inside", annex.page(1)) : annex.page(1);
    }

    private AnnexSheet sheet(Annex annex) {
        return new AnnexSheet(
                from.say("annex.name", annex.number()),
                annex.title(),
                annex.page(1),
                place(annex, from),
                belongs(annex, from),
                Stream.of("annex.expense", "date", "supplier", "description", "cost")
                        .map(key -> from.say("column." + key))
                        .toList(),
                annex.expenses().stream().map(this::row).toList(),
                remarks(annex),
                body(annex));
    }

    private List<String> row(Expense expense) {
        return List.of(
                expense.code(),
                from.wording().dateLong(expense.incurredOn()),
                supplier(expense, from).orElse(from.wording().dash()),
                expense.description(),
                from.wording().money(expense.amount()));
    }

    private List<String> remarks(Annex annex) {
        List<String> remarks = new ArrayList<>();
        AnnexReason reason = annex.file().reading().reason();
        int pages = annex.file().reading().pages();
        if (annex.expenses().isEmpty()) {
            remarks.add(from.say("annex.of.report"));
        }
        if (reason != null) {
            remarks.add(from.say("annex.inside", words.reason(reason), annex.nameInside(), pages));
        } else if (annex.isPicture()) {
            remarks.add(from.say("annex.picture", annex.page(2)));
        } else {
            remarks.add(from.say("annex.follows", pages, annex.page(2), annex.page(pages + 1)));
        }
        if (!annex.file().reading().removed().isEmpty()) {
            remarks.add(from.say(
                    "annex.cleaned", words.removed(annex.file().reading().removed())));
        }
        return remarks;
    }

    private AnnexBody body(Annex annex) {
        if (annex.isPicture()) {
            return new AnnexBody.Picture(
                    annex.file().content(), from.say("annex.alternative", annex.title(), belongs(annex, from)));
        }
        if (!annex.isInside()) {
            return new AnnexBody.Pages(annex.file().content());
        }
        Instant day = from.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new AnnexBody.Inside(
                annex.file().content(),
                annex.nameInside(),
                annex.kind().mediaType(),
                from.say("annex.name", annex.number()) + " — " + annex.title(),
                day);
    }
}
