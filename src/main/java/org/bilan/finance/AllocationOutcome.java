package org.bilan.finance;

import java.util.List;

/** What became of the wish to allocate an expense: all of it, or nothing and every reason. */
public sealed interface AllocationOutcome {

    /** As it is stored now. */
    record Allocated(AllocationSheet sheet) implements AllocationOutcome {}

    /** Nothing was stored. */
    record Refused(List<AllocationRefusal> reasons) implements AllocationOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
