package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** The part of an expense charged to a line of a grant, in the grant's currency. The parts never exceed the expense. */
@MappedEntity("allocation")
public record Allocation(
        @Id @GeneratedValue @Nullable Long id, String expense, String grant, String line, long amountMinor) {}
