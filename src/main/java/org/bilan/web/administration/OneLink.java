package org.bilan.web.administration;

import org.bilan.security.LinkPurpose;

/**
 * A link to a password, to be shown once.
 *
 * @param mailedTo where it was sent; empty if it was not
 */
public record OneLink(LinkPurpose purpose, String address, String mailedTo) {}
