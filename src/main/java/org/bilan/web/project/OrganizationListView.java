package org.bilan.web.project;

import org.bilan.web.Slice;

/** A list of organizations; {@code known} of them there are, and {@code alike} look like another. */
public record OrganizationListView(Slice<OrganizationRow> slice, int known, long alike) {}
