package org.bilan.report.material;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bilan.document.annex.AnnexFile;
import org.bilan.finance.Expense;
import org.bilan.report.Annex;
import org.bilan.report.AnnexPart;
import org.bilan.report.fact.Charge;

/** The annexes of a report in their order, each looked at once; and what was meant to be one and cannot. */
public final class AnnexView {
    /** Of one report. */
    static final int MOST = 150;

    /** Of all together, in bytes. */
    static final long MOST_BYTES = 60L << 20;

    private final List<Annex> all = new ArrayList<>();
    private final List<Annex> refused = new ArrayList<>();
    private final int counted;
    private final int undocumented;
    private int leftOut;

    /** An annex before its file was looked at. */
    private record Wanted(String title, String name, List<Expense> expenses, Path path) {}

    AnnexView(Material from, AnnexSource source) {
        boolean vouchers = from.request().annexes().stream().anyMatch(AnnexPart.Vouchers.class::isInstance);
        List<Expense> expenses = vouchers ? expenses(from) : List.of();
        counted = expenses.size();
        undocumented =
                (int) expenses.stream().filter(one -> one.document() == null).count();
        List<Wanted> wanted = new ArrayList<>();
        for (AnnexPart part : from.request().annexes()) {
            if (part instanceof AnnexPart.File file) {
                wanted.add(new Wanted(file.title(), file.name(), List.of(), file.path()));
            } else if (part instanceof AnnexPart.Vouchers) {
                documents(expenses)
                        .forEach((document, of) ->
                                wanted.add(new Wanted(title(of, from), name(document), of, source.document(document))));
            }
        }
        if (!wanted.isEmpty()) {
            take(wanted, source.read(wanted.stream().map(Wanted::path).toList()));
        }
    }

    /** Those that stand behind the report, numbered from 1. */
    public List<Annex> all() {
        return all;
    }

    public List<Annex> refused() {
        return refused;
    }

    /** Expenses that the vouchers were asked for. */
    public int counted() {
        return counted;
    }

    /** Those of them that name no document. */
    public int undocumented() {
        return undocumented;
    }

    /** How many were not taken since there are too many, or too large ones. */
    public int leftOut() {
        return leftOut;
    }

    private void take(List<Wanted> wanted, List<AnnexFile> files) {
        long size = 0;
        for (int at = 0; at < wanted.size(); at++) {
            Wanted one = wanted.get(at);
            Annex annex = new Annex(0, one.title(), one.name(), one.expenses(), files.get(at));
            int same = same(annex);
            if (annex.isRefused()) {
                refused.add(annex);
            } else if (same >= 0) {
                all.set(same, all.get(same).with(annex));
            } else if (all.size() == MOST || size + annex.file().size() > MOST_BYTES) {
                leftOut++;
            } else {
                size += annex.file().size();
                all.add(annex.numbered(all.size() + 1));
            }
        }
    }

    /** Where the same file stands already, whatever it was called; -1 where it does not. */
    private int same(Annex annex) {
        String hash = annex.file().hash();
        for (int at = 0; at < all.size() && !hash.isEmpty(); at++) {
            if (all.get(at).file().hash().equals(hash)) {
                return at;
            }
        }
        return -1;
    }

    /** One document may be that of several expenses. */
    private static Map<String, List<Expense>> documents(List<Expense> expenses) {
        Map<String, List<Expense>> documents = new LinkedHashMap<>();
        for (Expense one : expenses) {
            if (one.document() != null) {
                documents
                        .computeIfAbsent(one.document(), document -> new ArrayList<>())
                        .add(one);
            }
        }
        return documents;
    }

    private static List<Expense> expenses(Material from) {
        return from.request().grant() == null
                ? from.reportedExpenses().stream()
                        .sorted(Comparator.comparing(Expense::incurredOn).thenComparing(Expense::code))
                        .toList()
                : from.charges().stream().map(Charge::expense).distinct().toList();
    }

    private static String title(List<Expense> of, Material from) {
        Expense first = of.get(0);
        boolean same = of.stream().allMatch(one -> Objects.equals(one.voucher(), first.voucher()));
        String number = first.voucher();
        if (number == null || !same) {
            return of.size() == 1 ? first.description() : from.say("annex.of.many", first.description(), of.size() - 1);
        }
        return from.say("annex.of.voucher", number, first.description());
    }

    private static String name(String document) {
        return document.substring(document.lastIndexOf('/') + 1);
    }
}
