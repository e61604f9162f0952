package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The code of an activity alone. */
@MappedEntity("activity")
record ActivityCode(@Id String code) {}
