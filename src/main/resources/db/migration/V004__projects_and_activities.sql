CREATE TABLE project (
    code      ${code} PRIMARY KEY,
    title     TEXT NOT NULL,
    theme     ${code} REFERENCES theme (code) ON UPDATE CASCADE,
    countries TEXT NOT NULL,
    region    TEXT,
    start_on  DATE,
    end_on    DATE,
    objective TEXT,
    sectors   TEXT NOT NULL,
    sdgs      TEXT NOT NULL,
    status    TEXT CHECK (status IN ('PLANNED', 'ACTIVE', 'CLOSED')),
    CHECK (end_on >= start_on)
);
CREATE INDEX project_by_theme ON project (theme);

CREATE TABLE project_partner (
    id           ${id},
    project      ${code} NOT NULL REFERENCES project (code) ON UPDATE CASCADE ON DELETE CASCADE,
    organization ${code} NOT NULL REFERENCES organization (code) ON UPDATE CASCADE,
    position     INTEGER NOT NULL
);
CREATE UNIQUE INDEX project_partner_key ON project_partner (project, organization);
CREATE INDEX project_partner_by_organization ON project_partner (organization);

CREATE TABLE grant_project (
    id         ${id},
    grant_code ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    project    ${code} NOT NULL REFERENCES project (code) ON UPDATE CASCADE ON DELETE CASCADE,
    position   INTEGER NOT NULL
);
CREATE UNIQUE INDEX grant_project_key ON grant_project (grant_code, project);
CREATE INDEX grant_project_by_project ON grant_project (project);

-- A date is kept as people wrote it (EDTF), with the first and last day it may mean, by which queries choose a period.
CREATE TABLE activity (
    code             ${code} PRIMARY KEY,
    date_edtf        TEXT NOT NULL,
    date_precision   TEXT NOT NULL CHECK (date_precision IN ('DAY', 'MONTH', 'SEASON', 'YEAR', 'INTERVAL')),
    date_approximate BOOLEAN NOT NULL,
    date_earliest    DATE NOT NULL,
    date_latest      DATE NOT NULL,
    title            TEXT NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('TRAINING', 'WORKSHOP', 'WEBINAR', 'CONFERENCE', 'EXHIBITION', 'MOBILIZATION',
        'ADVOCACY_MEETING', 'LETTER', 'DECLARATION', 'PUBLICATION', 'MEDIA', 'CAMPAIGN', 'MISSION', 'PARTNER_SUPPORT',
        'GOVERNANCE', 'OTHER')),
    role             TEXT NOT NULL CHECK (role IN ('ORGANIZED', 'CO_ORGANIZED', 'CONTRIBUTED', 'PRESENTED', 'HOSTED', 'ENDORSED')),
    status           TEXT NOT NULL CHECK (status IN ('PLANNED', 'DONE', 'POSTPONED', 'CANCELLED')),
    theme            ${code} REFERENCES theme (code) ON UPDATE CASCADE,
    project          ${code} REFERENCES project (code) ON UPDATE CASCADE,
    place            TEXT,
    country          TEXT CHECK (length(country) = 2),
    mode             TEXT CHECK (mode IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
    media            TEXT,
    description      TEXT,
    gap_reason       TEXT,
    in_annual_report BOOLEAN,
    CHECK (date_latest >= date_earliest)
);
CREATE INDEX activity_by_days ON activity (date_earliest, date_latest, code);
CREATE INDEX activity_by_theme ON activity (theme);
CREATE INDEX activity_by_project ON activity (project);

CREATE TABLE activity_partner (
    id           ${id},
    activity     ${code} NOT NULL REFERENCES activity (code) ON UPDATE CASCADE ON DELETE CASCADE,
    organization ${code} NOT NULL REFERENCES organization (code) ON UPDATE CASCADE,
    position     INTEGER NOT NULL
);
CREATE UNIQUE INDEX activity_partner_key ON activity_partner (activity, organization);
CREATE INDEX activity_partner_by_organization ON activity_partner (organization);

CREATE TABLE activity_grant (
    id         ${id},
    activity   ${code} NOT NULL REFERENCES activity (code) ON UPDATE CASCADE ON DELETE CASCADE,
    grant_code ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE,
    position   INTEGER NOT NULL
);
CREATE UNIQUE INDEX activity_grant_key ON activity_grant (activity, grant_code);
CREATE INDEX activity_grant_by_grant ON activity_grant (grant_code);

CREATE TABLE reach (
    id          ${id},
    activity    ${code} NOT NULL REFERENCES activity (code) ON UPDATE CASCADE ON DELETE CASCADE,
    reach       TEXT NOT NULL CHECK (reach IN ('DIRECT', 'INDIRECT')),
    measure     TEXT NOT NULL CHECK (measure IN ('PEOPLE', 'ATTENDANCES')),
    gender      TEXT NOT NULL CHECK (gender IN ('WOMEN', 'MEN', 'OTHER', 'UNKNOWN')),
    age         TEXT NOT NULL CHECK (age IN ('CHILD', 'YOUTH', 'ADULT', 'SENIOR', 'UNKNOWN')),
    count       BIGINT NOT NULL CHECK (count >= 0),
    approximate BOOLEAN NOT NULL,
    method      ${code},
    cohort      ${code}
);
-- An absent method or cohort is a value of the key: two counts without a method are the same count.
CREATE UNIQUE INDEX reach_key ON reach (activity, reach, measure, gender, age, COALESCE(method, ''), COALESCE(cohort, ''));

CREATE TABLE photo (
    code                 ${code} PRIMARY KEY,
    file                 TEXT NOT NULL,
    activity             ${code} REFERENCES activity (code) ON UPDATE CASCADE,
    project              ${code} REFERENCES project (code) ON UPDATE CASCADE,
    caption              TEXT NOT NULL,
    credit               TEXT NOT NULL,
    alt                  TEXT NOT NULL,
    taken_on_edtf        TEXT,
    taken_on_precision   TEXT,
    taken_on_approximate BOOLEAN,
    taken_on_earliest    DATE,
    taken_on_latest      DATE,
    place                TEXT,
    consent              TEXT NOT NULL CHECK (consent IN ('GRANTED', 'NOT_NEEDED', 'WITHDRAWN', 'REFUSED', 'UNKNOWN')),
    consent_expires      DATE
);
CREATE INDEX photo_by_activity ON photo (activity);
CREATE INDEX photo_by_project ON photo (project);
