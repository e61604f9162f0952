package org.bilan.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * A report that someone asks for. {@code grant} is the grant's code, and there for a funder's report only.
 * {@code profile} overrides the grant's own. {@code date} is the day printed as the report's date: it belongs to the
 * request, so that the same request over the same facts gives the same bytes on whatever day it runs. {@code strict}
 * refuses a report that has any finding at all. {@code maskBelow} hides numbers of people from 1 to one less, with those
 * that would give them away; 0 leaves it to the profile. {@code template} is the SHA-256 of a template that was kept; null
 * for the one in use. {@code attached} are the formats that travel inside the PDF, made whether or not they are asked for
 * by themselves. {@code annexes} stand behind the PDF, in their order.
 */
public record ReportRequest(
        ReportKind kind,
        @Nullable String grant,
        Period period,
        Language language,
        Set<ReportFormat> formats,
        @Nullable String profile,
        boolean strict,
        LocalDate date,
        int maskBelow,
        @Nullable String template,
        Set<ReportFormat> attached,
        List<AnnexPart> annexes) {
    /** What can travel inside a PDF. */
    public static final Set<ReportFormat> ATTACHABLE = Set.of(ReportFormat.DOCX, ReportFormat.XLSX);

    public ReportRequest {
        if (!ATTACHABLE.containsAll(attached)) {
            throw new IllegalArgumentException("Not to be attached: " + attached);
        }
        if (maskBelow < 0) {
            throw new IllegalArgumentException("A threshold below zero: " + maskBelow);
        }
        if ((kind == ReportKind.FUNDER) != (grant != null)) {
            throw new IllegalArgumentException("A funder's report names its grant, an annual report none");
        }
        formats = Collections.unmodifiableSet(new TreeSet<>(formats));
        attached = Collections.unmodifiableSet(new TreeSet<>(attached));
        annexes = List.copyOf(annexes);
    }

    /** Without annexes. */
    public ReportRequest(
            ReportKind kind,
            @Nullable String grant,
            Period period,
            Language language,
            Set<ReportFormat> formats,
            @Nullable String profile,
            boolean strict,
            LocalDate date,
            int maskBelow,
            @Nullable String template,
            Set<ReportFormat> attached) {
        this(kind, grant, period, language, formats, profile, strict, date, maskBelow, template, attached, List.of());
    }

    /** Hides no number, unless the profile says so. */
    public ReportRequest(
            ReportKind kind,
            @Nullable String grant,
            Period period,
            Language language,
            Set<ReportFormat> formats,
            @Nullable String profile,
            boolean strict,
            LocalDate date) {
        this(kind, grant, period, language, formats, profile, strict, date, 0, null, Set.of());
    }

    public static ReportRequest annual(Period period, Language language, LocalDate date) {
        return new ReportRequest(ReportKind.ANNUAL, null, period, language, usual(), null, false, date);
    }

    public static ReportRequest funder(String grant, Period period, Language language, LocalDate date) {
        return new ReportRequest(ReportKind.FUNDER, grant, period, language, usual(), null, false, date);
    }

    /** Whether it wants only what is made without a Word template: the funder's own forms, and what its portal takes. */
    public boolean isOfFunder() {
        return ReportFormat.OF_FUNDER.containsAll(formats);
    }

    /** The same, where there is no Word template: the funder's own forms and portal sheet alone. */
    public ReportRequest ofFunder() {
        return as(ReportFormat.OF_FUNDER);
    }

    /** The same in the formats that show every figure of it, and no page to lay out. */
    public ReportRequest withoutPages() {
        Set<ReportFormat> wanted = EnumSet.copyOf(ReportFormat.OF_FUNDER);
        wanted.retainAll(formats);
        if (!isOfFunder()) {
            wanted.add(ReportFormat.XLSX);
        }
        return as(wanted);
    }

    public ReportRequest as(Set<ReportFormat> wanted) {
        return new ReportRequest(
                kind, grant, period, language, wanted, profile, strict, date, maskBelow, template, attached, annexes);
    }

    public ReportRequest with(@Nullable String otherProfile) {
        return new ReportRequest(
                kind,
                grant,
                period,
                language,
                formats,
                otherProfile,
                strict,
                date,
                maskBelow,
                template,
                attached,
                annexes);
    }

    public ReportRequest strictly(boolean refuseAnyFinding) {
        return new ReportRequest(
                kind,
                grant,
                period,
                language,
                formats,
                profile,
                refuseAnyFinding,
                date,
                maskBelow,
                template,
                attached,
                annexes);
    }

    /** @param kept the SHA-256 of a template that was kept; null for the one in use */
    public ReportRequest using(@Nullable String kept) {
        return new ReportRequest(
                kind, grant, period, language, formats, profile, strict, date, maskBelow, kept, attached, annexes);
    }

    public ReportRequest masking(int countsBelow) {
        return new ReportRequest(
                kind,
                grant,
                period,
                language,
                formats,
                profile,
                strict,
                date,
                countsBelow,
                template,
                attached,
                annexes);
    }

    /** @param inside some of {@link #ATTACHABLE} */
    public ReportRequest attaching(Set<ReportFormat> inside) {
        return new ReportRequest(
                kind, grant, period, language, formats, profile, strict, date, maskBelow, template, inside, annexes);
    }

    public ReportRequest annexing(List<AnnexPart> behind) {
        return new ReportRequest(
                kind, grant, period, language, formats, profile, strict, date, maskBelow, template, attached, behind);
    }

    /** {@code annual.2021-09-01_2022-08-31.fr.docx}, {@code GRANT.2021-09-01_2022-08-31.fr.pdf}. */
    public String fileName(ReportFormat format) {
        String subject = Optional.ofNullable(grant).orElse("annual").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return String.join(".", subject, period.start() + "_" + period.end(), language.code(), format.code());
    }

    /** What narratives call this report: {@code annual}, or the grant's code. */
    public String narrativeKey() {
        return Optional.ofNullable(grant).orElse("annual");
    }

    private static Set<ReportFormat> usual() {
        return Set.of(ReportFormat.DOCX, ReportFormat.PDF);
    }
}
