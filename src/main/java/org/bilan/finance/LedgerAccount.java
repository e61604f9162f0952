package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** What an account of a source's books is here. */
@NaturalKey({"source", "account"})
@MappedEntity("ledger_account")
public record LedgerAccount(
        @Id @GeneratedValue @Nullable Long id,
        String source,
        String account,
        @MappedProperty("meaning") LedgerUse category) {}
