package org.bilan.web.report.seal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.report.seal.SealedPackage;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.WorkLines;
import org.jspecify.annotations.Nullable;

/** A sealed report: its package to take, the key to check it with, and what has changed since. */
@Controller("/reports/work/{id}/sealed/{number}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
public class SealedPages {
    private final Pages pages;
    private final Works works;
    private final WorkLines lines;
    private final SealedReportRepository sealed;
    private final SealedVault vault;
    private final SealedComparison comparison;

    SealedPages(
            Pages pages,
            Works works,
            WorkLines lines,
            SealedReportRepository sealed,
            SealedVault vault,
            SealedComparison comparison) {
        this.pages = pages;
        this.works = works;
        this.lines = lines;
        this.sealed = sealed;
        this.vault = vault;
        this.comparison = comparison;
    }

    /** The versions of a report, the latest first. */
    public List<SealedLine> lines(ReportWork work) {
        return sealed.findVersions(work.key()).stream()
                .map(one -> line(work, one))
                .toList();
    }

    /** Differences since it was submitted, and those to the version before. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String id, String number) {
        return works.find(id)
                .flatMap(work -> find(work, number).map(one -> show(request, work, one)))
                .orElse(null);
    }

    private HttpResponse<?> show(HttpRequest<?> request, ReportWork work, SealedReport one) {
        Map<String, Object> details = new HashMap<>();
        details.put("line", lines.line(work));
        details.put("sealed", line(work, one));
        Optional<SealedPackage> there = vault.open(one);
        there.ifPresent(found -> {
            details.put("since", comparison.since(found));
            find(work, Integer.toString(one.number() - 1))
                    .flatMap(vault::open)
                    .ifPresent(before -> details.put("corrects", SealedComparison.between(before, found)));
        });
        HttpStatus status = there.isPresent() ? HttpStatus.OK : HttpStatus.CONFLICT;
        return pages.show(status, request, "report/sealed", details);
    }

    @Get("/package")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> take(HttpRequest<?> request, String id, String number) {
        return give(request, id, number, ".zip", "application/zip", one -> vault.read(one));
    }

    /** The public key that it was sealed with, as the package has it. */
    @Get("/key")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> key(HttpRequest<?> request, String id, String number) {
        return give(
                request,
                id,
                number,
                ".pem",
                "application/x-pem-file",
                one -> vault.open(one).map(SealedPackage::publicKey));
    }

    /** What is no longer what was sealed is never given away as if it were. */
    private @Nullable HttpResponse<?> give(
            HttpRequest<?> request,
            String id,
            String number,
            String ending,
            String type,
            Function<SealedReport, Optional<byte[]>> content) {
        Optional<ReportWork> work = works.find(id);
        Optional<SealedReport> one = work.flatMap(found -> find(found, number));
        if (one.isEmpty()) {
            return null;
        }
        String name = work.get().narrativeKey().replaceAll("[^\\p{L}\\p{N}._-]", "_") + "."
                + work.get().period().toString().replace('/', '_') + ".v"
                + one.get().number() + ending;
        return content.apply(one.get())
                .<HttpResponse<?>>map(bytes -> HttpResponse.ok(bytes)
                        .contentType(MediaType.of(type))
                        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name)))
                .orElseGet(() -> show(request, work.get(), one.get()));
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private Optional<SealedReport> find(ReportWork work, String number) {
        return number.matches("[1-9]\\d{0,5}")
                ? sealed.findVersion(work.key(), Integer.parseInt(number))
                : Optional.empty();
    }

    private SealedLine line(ReportWork work, SealedReport one) {
        return new SealedLine(one, work.id(), lines.line(work).zone());
    }
}
