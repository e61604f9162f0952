package org.bilan.web.partner;

/** An activity as a partner's home lists it: the date in words, the state by its key in the bundles. */
public record PartnerActivity(String code, String title, String date, String state, String project) {}
