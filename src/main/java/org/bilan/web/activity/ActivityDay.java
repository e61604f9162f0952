package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A day that an activity may begin on. */
@MappedEntity("activity")
record ActivityDay(@Id LocalDate dateEarliest) {}
