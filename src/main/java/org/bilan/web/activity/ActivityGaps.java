package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What is missing in one activity: the codes of {@link Attention}, each with a blank after it. */
@MappedEntity("gaps")
record ActivityGaps(@Id String code, String needs) {}
