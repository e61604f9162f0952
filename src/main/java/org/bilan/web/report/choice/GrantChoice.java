package org.bilan.web.report.choice;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A grant to report on, with its last day as amended. {@code profile} names the kind of report that its funder wants. */
@Introspected
public record GrantChoice(
        String code, String title, String funder, @Nullable String profile, LocalDate firstDay, LocalDate lastDay) {}
