package org.bilan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.organization.Organization;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** Finds the sources of funding between two days, both included; without a first day, since ever. */
final class SourceReading {
    private static final Set<ReceiptKind> OF_A_GRANT =
            Set.of(ReceiptKind.INSTALMENT, ReceiptKind.CONTRIBUTION, ReceiptKind.DONATION, ReceiptKind.OTHER);
    private static final Comparator<FundingSource> ORDER = Comparator.comparing(FundingSource::type)
            .thenComparing(FundingSource::received, Comparator.reverseOrder())
            .thenComparing(FundingSource::title)
            .thenComparing(source -> source.grant() == null ? "" : source.grant());

    private final FundingRecords records;
    private final @Nullable LocalDate from;
    private final LocalDate to;
    private final Conversion conversion;
    private final Map<String, String> names;
    private final List<String> unconverted = new ArrayList<>();

    SourceReading(FundingRecords records, Optional<LocalDate> from, LocalDate to) {
        this.records = records;
        this.from = from.orElse(null);
        this.to = to;
        this.conversion = new Conversion(records.home(), records.rates());
        this.names = records.organizations().stream()
                .collect(Collectors.toMap(Organization::code, Organization::name, (first, second) -> first));
    }

    Cofinancing read() {
        List<FundingSource> sources = new ArrayList<>();
        records.grants().forEach(grant -> {
            FundingSource source = grant(grant);
            if (alive(grant) || source.planned() != null || !source.received().isZero()) {
                sources.add(source);
            }
        });
        others().forEach((giver, receipts) -> sources.add(other(giver, receipts)));
        sources.sort(ORDER);
        return new Cofinancing(
                records.home(),
                sources,
                unconverted.stream().distinct().sorted().toList());
    }

    /** One giver and one kind of receipt. */
    private record Giver(String source, ReceiptKind kind) {}

    private FundingSource grant(Grant grant) {
        List<Receipt> receipts = inTime(receipt -> ofGrant(receipt, grant));
        boolean told = records.receipts().stream().anyMatch(receipt -> ofGrant(receipt, grant));
        Money received = told ? sum(receipts) : instalments(grant);
        Money planned = planned(grant);
        boolean signed = grant.signedOn() != null && !grant.signedOn().isAfter(to);
        return new FundingSource(
                grant.code(),
                grant.title(),
                names.getOrDefault(grant.funder(), grant.funder()),
                grant.kind(),
                null,
                grant.publicAid() ? SourceType.PUBLIC : SourceType.PRIVATE,
                signed || !received.isZero() ? SourceStatus.CONFIRMED : SourceStatus.PENDING,
                planned,
                received,
                receipts.stream().anyMatch(Receipt::approximate),
                receipts.stream().map(Receipt::code).toList());
    }

    private FundingSource other(Giver giver, List<Receipt> receipts) {
        String name = names.getOrDefault(giver.source(), giver.source());
        return new FundingSource(
                null,
                name,
                name,
                null,
                giver.kind(),
                type(giver.kind()),
                SourceStatus.CONFIRMED,
                null,
                sum(receipts),
                receipts.stream().anyMatch(Receipt::approximate),
                receipts.stream().map(Receipt::code).toList());
    }

    private static SourceType type(ReceiptKind kind) {
        return switch (kind) {
            case DUES, SALE, INTEREST, OTHER -> SourceType.OWN;
            case DONATION, CONTRIBUTION, INSTALMENT -> SourceType.PRIVATE;
            case IN_KIND -> SourceType.IN_KIND;
        };
    }

    /** Over a period, all that the grants given do not account for; without a first day, only what came for one of them. */
    private Map<Giver, List<Receipt>> others() {
        Set<String> given = records.grants().stream().map(Grant::code).collect(Collectors.toSet());
        return inTime(receipt -> receipt.grant() == null || !given.contains(receipt.grant())
                        ? from != null
                        : !OF_A_GRANT.contains(receipt.kind()))
                .stream()
                .collect(Collectors.groupingBy(
                        receipt -> new Giver(receipt.source(), receipt.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static boolean ofGrant(Receipt receipt, Grant grant) {
        return grant.code().equals(receipt.grant()) && OF_A_GRANT.contains(receipt.kind());
    }

    private @Nullable Money planned(Grant grant) {
        List<Instalment> due = records.instalments().stream()
                .filter(instalment -> instalment.grant().equals(grant.code()))
                .toList();
        if (from == null || due.isEmpty()) {
            return from == null || within(grant) ? estimate(grant, amended(grant), agreed(grant)) : null;
        }
        Currency currency = Currency.getInstance(grant.currency());
        return due.stream()
                .filter(instalment -> inTime(instalment.expectedOn()))
                .map(instalment -> estimate(grant, instalment.amount(currency), instalment.expectedOn()))
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    private Money instalments(Grant grant) {
        Currency currency = Currency.getInstance(grant.currency());
        Money total = Money.zero(records.home());
        for (Instalment instalment : records.instalments()) {
            LocalDate day = instalment.receivedOn();
            Long amount = instalment.receivedMinor();
            if (instalment.grant().equals(grant.code()) && amount != null && day != null && inTime(day)) {
                Money received = inHome(grant, new Money(amount, currency), day);
                total = received == null ? total : total.plus(received);
            }
        }
        return total;
    }

    private Money amended(Grant grant) {
        long changes = records.amendments().stream()
                .filter(amendment -> amendment.grant().equals(grant.code())
                        && !amendment.signedOn().isAfter(to))
                .map(Amendment::amountChangeMinor)
                .filter(Objects::nonNull)
                .reduce(0L, Math::addExact);
        return new Money(Math.addExact(grant.amountMinor(), changes), Currency.getInstance(grant.currency()));
    }

    private static LocalDate agreed(Grant grant) {
        return grant.signedOn() == null ? grant.start() : grant.signedOn();
    }

    private @Nullable Money inHome(Grant grant, Money amount, LocalDate day) {
        return known(grant, conversion.toHome(amount, day, null));
    }

    /** What is promised has no rate yet, unless the agreement fixes it. */
    private @Nullable Money estimate(Grant grant, Money amount, LocalDate day) {
        return known(
                grant,
                GrantConversion.agreed(grant, amount.currency())
                        .map(rate -> Converted.at(rate, amount, records.home()).amount())
                        .or(() -> conversion.estimate(amount, day)));
    }

    private @Nullable Money known(Grant grant, Optional<Money> converted) {
        if (converted.isEmpty()) {
            unconverted.add(grant.code());
        }
        return converted.orElse(null);
    }

    private Money sum(List<Receipt> receipts) {
        Money total = Money.zero(records.home());
        for (Receipt receipt : receipts) {
            Optional<Money> converted = conversion.toHome(receipt.amount(), receipt.receivedOn(), receipt.rate());
            if (converted.isEmpty()) {
                unconverted.add(receipt.code());
            }
            total = converted.map(total::plus).orElse(total);
        }
        return total;
    }

    private List<Receipt> inTime(Predicate<Receipt> wanted) {
        return records.receipts().stream()
                .filter(receipt -> inTime(receipt.receivedOn()) && wanted.test(receipt))
                .toList();
    }

    private boolean inTime(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !day.isAfter(to);
    }

    private boolean alive(Grant grant) {
        return from == null || grant.period().overlaps(new Period(from, to));
    }

    private boolean within(Grant grant) {
        return from != null && !grant.start().isBefore(from) && !grant.end().isAfter(to);
    }
}
