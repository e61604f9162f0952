package org.bilan.exchange;

import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.Allocating;
import org.bilan.finance.AllocationRepository;
import org.bilan.finance.ExpenseRepository;
import org.bilan.finance.LedgerAccountRepository;
import org.bilan.finance.LedgerClassRepository;
import org.bilan.finance.LedgerLineRepository;
import org.bilan.finance.LedgerSourceRepository;
import org.bilan.organization.ClosedPeriodRepository;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRepository;
import org.bilan.organization.SettingRepository;
import org.bilan.storage.BulkWriter;

/** The tables that ledger imports and reconciliations read and write. */
@Singleton
record LedgerParts(
        LedgerSourceRepository sources,
        LedgerAccountRepository accounts,
        LedgerClassRepository classes,
        LedgerLineRepository lines,
        ExpenseRepository expenses,
        AllocationRepository allocations,
        Allocating allocating,
        OrganizationRepository organizations,
        SettingRepository settings,
        ClosedPeriodRepository periods,
        BulkWriter writer,
        Store store) {

    /** The currency of the organization's own books. */
    Currency home() {
        return settings.currency();
    }

    LedgerMapping mapping(String source) {
        return new LedgerMapping(accounts.findBySourceOrderByAccount(source), classes.findBySourceOrderByName(source));
    }

    Map<String, String> organizationNames() {
        try (Stream<Organization> all = organizations.findAllOrderByCode()) {
            return all.collect(Collectors.toMap(Organization::code, Organization::name));
        }
    }
}
