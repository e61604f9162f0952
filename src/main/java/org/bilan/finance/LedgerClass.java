package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** What a class, or project, of a source's books is here: a project, and the line of a grant that pays for it. */
@NaturalKey({"source", "name"})
@MappedEntity("ledger_class")
public record LedgerClass(
        @Id @GeneratedValue @Nullable Long id,
        String source,
        @MappedProperty("class_name") String name,
        @Nullable String project,
        @MappedProperty("grant_code") @Nullable String grant,
        @Nullable String line) {}
