package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.funding.Obligation;
import org.bilan.funding.ObligationRepository;
import org.bilan.organization.SettingRepository;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;
import org.bilan.value.Period;

/** The sample's annual report, and a report for each of its grants, in French as the sample is. */
record DemoReports(Bilan bilan, OpenHome home) {
    private static final Period YEAR = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31));

    static boolean isFilled(OpenHome home) {
        return home.bean(SettingRepository.class).count() > 0;
    }

    /** Writes them all and says what is doubtful in each; answers the exit code. */
    int writeTo(Path folder) throws IOException {
        int code = ExitCode.DONE;
        for (ReportRequest request : requests()) {
            code = Math.max(code, write(request, folder));
        }
        return code;
    }

    private int write(ReportRequest request, Path folder) throws IOException {
        try {
            FinishedReport report = home.bean(ReportMaker.class).make(request);
            for (Path file : report.writeTo(folder)) {
                bilan.terminal().out().println(file);
            }
            if (report.isRefused()) {
                report.findings().forEach(finding -> bilan.terminal().err().println(finding.line()));
                return ExitCode.REPORT_REFUSED;
            }
            if (!report.findings().isEmpty()) {
                bilan.say("demo.findings", report.findings().size());
            }
            return ExitCode.DONE;
        } catch (ReportRefused refused) {
            bilan.terminal().err().println(refused.sentence(bilan.messages().language()));
            return ExitCode.REFUSED;
        }
    }

    private List<ReportRequest> requests() {
        LocalDate today = LocalDate.now(home.bean(Clock.class));
        List<ReportRequest> requests = new ArrayList<>();
        requests.add(ReportRequest.annual(YEAR, Language.FR, today));
        List<Grant> grants = new ArrayList<>();
        home.bean(GrantRepository.class).findAll().forEach(grants::add);
        grants.sort(Comparator.comparing(Grant::code));
        for (Grant grant : grants) {
            requests.add(ReportRequest.funder(grant.code(), period(grant), Language.FR, today));
            if (grant.code().equals(DemoForm.GRANT)
                    && home.bean(ReportMaker.class).profiles().names().contains(DemoForm.PROFILE)) {
                requests.add(ReportRequest.funder(grant.code(), DemoForm.DAYS, Language.FR, today)
                        .with(DemoForm.PROFILE)
                        .as(Set.of(ReportFormat.FORM, ReportFormat.PORTAL)));
            }
        }
        return requests;
    }

    /** What the funder was last owed a report for by the end of the year; else the days of the grant that lie in the year. */
    private Period period(Grant grant) {
        return home.bean(ObligationRepository.class).findByGrantOrderByDueOnAndId(grant.code()).stream()
                .map(Obligation::period)
                .filter(owed -> !owed.end().isAfter(YEAR.end()))
                .max(Comparator.comparing(Period::end))
                .orElseGet(() -> inYear(grant.period()));
    }

    private static Period inYear(Period days) {
        if (!days.overlaps(YEAR)) {
            return days;
        }
        LocalDate from = days.start().isAfter(YEAR.start()) ? days.start() : YEAR.start();
        LocalDate to = days.end().isBefore(YEAR.end()) ? days.end() : YEAR.end();
        return new Period(from, to);
    }
}
