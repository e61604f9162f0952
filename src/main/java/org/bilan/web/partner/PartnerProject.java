package org.bilan.web.partner;

/** A project as a partner's home lists it; {@code organization} is the partner's name. */
public record PartnerProject(String title, String organization, long activities) {}
