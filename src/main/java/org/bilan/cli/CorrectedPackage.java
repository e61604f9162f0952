package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bilan.organization.SettingRepository;
import org.bilan.report.AnnexPart;
import org.bilan.report.ReportRequest;
import org.bilan.report.seal.SealFlaw;
import org.bilan.report.seal.SealedPackage;
import org.bilan.report.seal.SigningKeys;
import org.bilan.report.seal.Verification;
import org.bilan.report.seal.Verified;
import org.bilan.value.Language;
import org.bilan.web.report.seal.Predecessor;

/** The file of a sealed report that a new one corrects. */
record CorrectedPackage(Path file) {
    private static final String OTHER_KEY = "key";

    /**
     * @param spoken the language of the person at the terminal
     * @throws Refusal if it is not whole, not sealed with a key of this home, or not the report that is asked for
     */
    Predecessor read(OpenHome home, ReportRequest request, Language spoken) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("corrects.none", file);
        }
        SealedPackage sealed = whole(home, spoken);
        ReportRequest before = sealed.facts().request();
        if (!said(before).equals(said(request))) {
            throw new Refusal("corrects.other", file, said(before), said(request));
        }
        LocalDate day = LocalDate.ofInstant(
                sealed.sealedAt(), home.bean(SettingRepository.class).zone());
        return new Predecessor(sealed, number(sealed, before), day);
    }

    private SealedPackage whole(OpenHome home, Language spoken) throws IOException {
        Verified found = Verification.vouched(
                PackageFile.read(file), home.bean(SigningKeys.class).all());
        for (SealFlaw flaw : found.flaws()) {
            if (!flaw.code().equals(OTHER_KEY)) {
                throw new Refusal("corrects.broken", file, flaw.sentence(spoken));
            }
        }
        if (!found.isKeyKnown()) {
            throw new Refusal("corrects.key", file, Objects.requireNonNull(found.key()));
        }
        return Objects.requireNonNull(found.sealed());
    }

    /** What two versions of a report have in common. */
    private static String said(ReportRequest request) {
        return String.join(
                " ",
                request.narrativeKey(),
                request.period().toString(),
                request.language().code());
    }

    /** As it says itself; one that corrects none is the first. */
    private static int number(SealedPackage sealed, ReportRequest before) {
        List<Integer> told = before.annexes().stream()
                .filter(AnnexPart.Corrections.class::isInstance)
                .map(one -> ((AnnexPart.Corrections) one).version())
                .toList();
        int least = sealed.predecessor() == null ? 1 : 2;
        return told.isEmpty() ? least : told.get(0);
    }
}
