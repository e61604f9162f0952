package org.bilan.web.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bilan.exchange.LedgerOrder;
import org.jspecify.annotations.Nullable;

/**
 * A file of the bookkeeper's on its way in: {@code name} as it was sent, who sent it and on what day. {@code result} is
 * absent until its lines are taken in.
 */
public record LedgerUpload(
        String id,
        Path folder,
        String name,
        String by,
        LocalDate on,
        LedgerChoices choices,
        @Nullable LedgerResult result) {

    Path file() {
        return folder.resolve(name);
    }

    /** The rows that could not be taken in, once there are any. */
    Path rejected() {
        return folder.resolve("rejected.csv");
    }

    LedgerOrder order() {
        return choices.order(file(), null);
    }

    LedgerUpload with(LedgerChoices changed) {
        return new LedgerUpload(id, folder, name, by, on, changed, result);
    }

    LedgerUpload with(LedgerResult made) {
        return new LedgerUpload(id, folder, name, by, on, choices, made);
    }

    public String address() {
        return "/ledger/" + id;
    }

    /** Where one goes on with it. */
    public String next() {
        return result == null ? address() : address() + "/result";
    }
}
