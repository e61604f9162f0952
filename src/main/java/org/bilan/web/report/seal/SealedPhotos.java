package org.bilan.web.report.seal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bilan.report.seal.PrintedPhoto;
import org.bilan.report.seal.SealedPackage;

/** Notes which photos sealed reports print: when they are sealed, and of older packages once, when it is asked. */
@Singleton
public class SealedPhotos {
    /** Packages read for one page; the next page reads the next ones. */
    private static final int MOST_AT_ONCE = 10;

    private final SealedReportRepository sealed;
    private final SealedVault vault;

    SealedPhotos(SealedReportRepository sealed, SealedVault vault) {
        this.sealed = sealed;
        this.vault = vault;
    }

    /** Joins the transaction in which it is sealed. */
    @Transactional
    public void keep(SealedReport report, SealedPackage made) {
        if (sealed.noted(report.id()) != 1) {
            return;
        }
        for (PrintedPhoto one : made.photos()) {
            String activity = Optional.ofNullable(one.activity()).orElse("");
            sealed.note(report.id(), one.photo(), activity, one.caption(), one.file(), one.hash());
        }
    }

    /** @return those whose photos cannot be told yet: their package is gone or changed, or there are too many to read at once */
    public List<SealedReport> readOlder() {
        for (SealedReport one : sealed.findUnread(MOST_AT_ONCE)) {
            vault.open(one).ifPresent(found -> keep(one, found));
        }
        return sealed.findUnread(MOST_AT_ONCE);
    }
}
