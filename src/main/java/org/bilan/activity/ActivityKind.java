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
    OTHER;

    /** Whether it gathers people, whom somebody could have counted. */
    public boolean gathersPeople() {
        return switch (this) {
            case TRAINING, WORKSHOP, WEBINAR, CONFERENCE, EXHIBITION, MOBILIZATION -> true;
            case ADVOCACY_MEETING,
                    LETTER,
                    DECLARATION,
                    PUBLICATION,
                    MEDIA,
                    CAMPAIGN,
                    MISSION,
                    PARTNER_SUPPORT,
                    GOVERNANCE,
                    OTHER -> false;
        };
    }
}
