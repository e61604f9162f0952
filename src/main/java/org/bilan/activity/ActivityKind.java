package org.bilan.activity;

import org.bilan.value.Coded;

/** The kind of an activity. */
public enum ActivityKind implements Coded {
    TRAINING,
    WORKSHOP,
    WEBINAR,
    CONFERENCE,
    EXHIBITION,
    MOBILIZATION,
    ADVOCACY_MEETING,
    LETTER,
    DECLARATION,
    PUBLICATION,
    MEDIA,
    CAMPAIGN,
    MISSION,
    PARTNER_SUPPORT,
    GOVERNANCE,
    OTHER
}
