package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why changes are not stored. {@code edit} is the place of the change among those sent, from 0, or -1 where it is none of
 * them alone; {@code column} is empty where the whole record is meant. {@code newer} is the record as somebody else stored
 * it meanwhile, where that is what stands in the way.
 */
public record EditProblem(
        int edit, String column, String message, @Nullable StoredRecord newer) {}
