package org.bilan.report.material;

import java.util.List;
import org.bilan.report.material.ReachBy.Row;
import org.bilan.result.ReachMask;
import org.bilan.result.ReachTotals;

/** What a row of people reached asks about: its counts and which row it is, {@link ReachMask#WHOLE} for everybody. */
public record Reached(ReachTotals totals, Object row) {
    public static Reached everybody(Material from) {
        return new Reached(from.reach().total(), ReachMask.WHOLE);
    }

    public static List<Reached> by(ReachBy by, Material from) {
        return from.told().by(by).parts().stream()
                .map(part -> new Reached(part.totals(), part.key()))
                .toList();
    }

    /** The part of one code; nobody where it counted nobody. */
    public static Reached of(ReachBy by, String code, Material from) {
        return by(by, from).stream()
                .filter(one -> one.row() instanceof Row row && row.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Reached(new ReachTotals(List.of(), List.of()), code));
    }

    /** Its way of telling apart and its code there. */
    public String key() {
        return row instanceof Row named ? named.by().code() + ":" + named.code() : String.valueOf(row);
    }

    public String title() {
        return row instanceof Row named ? named.label() : "";
    }
}
