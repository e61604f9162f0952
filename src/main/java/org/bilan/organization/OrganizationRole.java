package org.bilan.organization;

import org.bilan.value.Coded;

/** What an organization is to ours; one may be several. */
public enum OrganizationRole implements Coded {
    FUNDER,
    PARTNER,
    MEMBER,
    COALITION,
    SUPPLIER,
    MEDIA
}
