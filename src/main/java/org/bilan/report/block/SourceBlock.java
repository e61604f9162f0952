package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.percent;
import static org.bilan.report.block.TableDraft.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.activity.Project;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.FundingSource;
import org.bilan.finance.Receipt;
import org.bilan.finance.SourceStatus;
import org.bilan.finance.SourceType;
import org.bilan.report.ReportKind;
import org.bilan.report.material.FundingSources;
import org.bilan.report.material.Material;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * Block « sources de financement »: who gives what, public, private, own and in kind apart, confirmed and pending apart;
 * promised beside received, and the part of each in both totals. Block « sources de financement par projet »: the same for
 * each project.
 */
public final class SourceBlock {
    private final Material from;
    private final TableDraft draft;
    private final Set<SourceStatus> statuses;
    private FundingSources.Span span;
    private String part = "";
    private boolean shared;

    /** A column of one word would be noise: where all sources are alike, a note says so. */
    private SourceBlock(Material from, String title, List<Cofinancing> parts) {
        this.from = from;
        this.span = from.sources().funding().usual();
        this.statuses = parts.stream()
                .flatMap(part -> told(part).stream())
                .map(FundingSource::status)
                .collect(Collectors.toSet());
        this.draft = new TableDraft(from, title, from.symbol(from.currency()))
                .words("source", 8)
                .words("giver", 4);
        if (statuses.size() > 1) {
            draft.words("status", 3);
        }
        draft.figures("planned", 3)
                .figures("share.planned", 2)
                .figures("received", 3)
                .figures("share.received", 2);
    }

    public static Table table(Material from) {
        boolean year = from.request().kind() == ReportKind.ANNUAL;
        Cofinancing all = from.cofinancing();
        SourceBlock block = new SourceBlock(from, year ? "block.sources" : "block.sources.project", List.of(all));
        for (SourceType type : SourceType.values()) {
            List<FundingSource> same =
                    told(all).stream().filter(source -> source.type() == type).toList();
            if (!same.isEmpty()) {
                block.draft.group(from.word("source", type));
                same.forEach(source -> block.row(source, all, label(source, from)));
            }
            if (same.size() > 1) {
                block.sum(
                        Role.SUBTOTAL,
                        from.say("total.of", from.word("source", type)),
                        "type:" + type.code(),
                        same,
                        all);
            }
        }
        block.totals(all);
        block.alike();
        return block.draft.table();
    }

    /** Each project's own; a grant that also pays for others stands with its whole amount, and a note says so. */
    public static Table byProject(Material from) {
        List<Project> projects = from.work().projects();
        SourceBlock block = new SourceBlock(
                from,
                "block.sources.by.project",
                projects.stream().map(from::cofinancing).toList());
        block.span = from.sources().funding().toDate();
        for (Project project : projects) {
            Cofinancing all = from.cofinancing(project);
            block.part = project.code() + ":";
            if (!told(all).isEmpty()) {
                block.draft.group(project.title());
                told(all).forEach(source -> block.row(source, all, block.marked(source)));
                block.sum(Role.SUBTOTAL, from.say("total"), "total", told(all), all);
                block.unconverted(all);
            }
        }
        if (block.shared) {
            block.draft.note(from.say("note.sources.shared"));
        }
        block.alike();
        return block.draft.table();
    }

    private void alike() {
        if (statuses.size() == 1) {
            draft.note(from.say("note.sources." + statuses.iterator().next().code()));
        }
    }

    private static List<FundingSource> told(Cofinancing all) {
        return all.sources().stream()
                .filter(source -> source.planned() != null || !source.received().isZero())
                .toList();
    }

    private void row(FundingSource source, Cofinancing all, String label) {
        draft.row(
                        Role.ITEM,
                        cells(
                                label,
                                source.grant() == null ? source.giver() : from.funderShortName(source),
                                from.word("source.status", source.status()),
                                source.planned(),
                                source.received(),
                                all))
                .from(key(source, all), from.sources().funding().of(List.of(source), all, span));
        if (source.approximate()) {
            draft.note(from.say("note.approximate.amount"));
        }
    }

    private void totals(Cofinancing all) {
        List<FundingSource> told = told(all);
        if (statuses.size() > 1) {
            Arrays.stream(SourceStatus.values()).forEach(status -> {
                List<FundingSource> same = told.stream()
                        .filter(source -> source.status() == status)
                        .toList();
                sum(Role.SUBTOTAL, from.say("total.status." + status.code()), "status:" + status.code(), same, all);
            });
        }
        if (!told.isEmpty()) {
            sum(Role.TOTAL, from.say("total"), "total", told, all);
        }
        unconverted(all);
    }

    private void unconverted(Cofinancing all) {
        if (!all.unconverted().isEmpty()) {
            draft.note(from.say("note.unconverted", String.join(", ", all.unconverted())));
        }
    }

    /** The grant, or who gave what kind of money; of a project its sources apart from those of another. */
    private String key(FundingSource source, Cofinancing all) {
        String own = source.grant() != null ? source.grant() : source.giver() + ":" + source.receiptKind();
        return part + own;
    }

    private void sum(Role role, String label, String key, List<FundingSource> sources, Cofinancing all) {
        draft.row(
                        role,
                        cells(
                                label,
                                null,
                                null,
                                sum(sources, FundingSource::planned).orElse(null),
                                sum(sources, FundingSource::received).orElse(Money.zero(all.home())),
                                all))
                .from(part + key, from.sources().funding().of(sources, all, span));
    }

    private static Optional<Money> sum(List<FundingSource> sources, Function<FundingSource, @Nullable Money> amount) {
        return sources.stream().map(amount).filter(Objects::nonNull).reduce(Money::plus);
    }

    private List<Cell> cells(
            String label,
            @Nullable String giver,
            @Nullable String status,
            @Nullable Money planned,
            Money received,
            Cofinancing all) {
        Optional<Share> ofPlanned =
                Optional.ofNullable(planned).flatMap(part -> all.planned().map(whole -> Share.of(part, whole)));
        List<Cell> cells = new ArrayList<>(List.of(text(label), optional(giver)));
        if (statuses.size() > 1) {
            cells.add(optional(status));
        }
        cells.add(amount(planned));
        cells.add(percent(ofPlanned.flatMap(share -> share.percent(0)).orElse(null)));
        cells.add(amount(received));
        cells.add(percent(Share.of(received, all.received()).percent(0).orElse(null)));
        return cells;
    }

    private String marked(FundingSource source) {
        boolean several = grants(source).anyMatch(this::paysForSeveral);
        shared |= several;
        return several ? from.say("payer.shared", label(source, from)) : label(source, from);
    }

    /** The grant itself, or those for which it came: goods and interest stand apart from the grant's money. */
    private Stream<String> grants(FundingSource source) {
        return source.grant() != null
                ? Stream.of(source.grant())
                : from.facts().finances().receipts().stream()
                        .filter(one -> source.receipts().contains(one.code()))
                        .map(Receipt::grant)
                        .filter(Objects::nonNull);
    }

    private boolean paysForSeveral(String grant) {
        return from.facts().funding().projects().stream()
                        .filter(link -> link.grant().equals(grant))
                        .map(link -> link.project())
                        .distinct()
                        .count()
                > 1;
    }

    /** The grant's title, or what kind of money it is. */
    public static String label(FundingSource source, Material from) {
        return source.receiptKind() == null ? source.title() : from.word("receipt", source.receiptKind());
    }
}
