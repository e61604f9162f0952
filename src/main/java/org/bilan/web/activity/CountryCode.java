package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A country, by its two letters, in which there is an activity. */
@MappedEntity("countries")
record CountryCode(@Id String country) {}
