package org.bilan.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The one row that says where the trail ends; it only moves on. */
@MappedEntity("audit_head")
record AuditHead(@Id int id, long number, String chain) {
    static final int ONE = 1;

    Anchor anchor() {
        return new Anchor(number, chain);
    }
}
