package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.bilan.activity.ActivityStatus;

/** How many activities of a list have one status. */
@MappedEntity("tally")
record StatusTally(@Id ActivityStatus status, long total) {}
