-- The table is not called grant, a reserved word.
CREATE TABLE grant_award (
    code                       ${code} PRIMARY KEY,
    funder                     ${code} NOT NULL REFERENCES organization (code) ON UPDATE CASCADE,
    title                      TEXT NOT NULL,
    programme                  TEXT,
    agreement                  TEXT,
    kind                       TEXT NOT NULL CHECK (kind IN ('MISSION', 'PROJECT', 'WAGE_SUBSIDY', 'DONATION', 'CONTRIBUTION')),
    amount_minor               BIGINT NOT NULL CHECK (amount_minor >= 0),
    currency                   TEXT NOT NULL CHECK (length(currency) = 3),
    start_on                   DATE NOT NULL,
    end_on                     DATE NOT NULL,
    signed_on                  DATE,
    profile                    TEXT,
    public_aid                 BOOLEAN NOT NULL,
    lead                       TEXT,
    variance_threshold_percent TEXT,
    CHECK (end_on >= start_on)
);
CREATE INDEX grant_award_by_funder ON grant_award (funder);
CREATE INDEX grant_award_by_days ON grant_award (start_on, end_on);

CREATE TABLE amendment (
    id                  ${id},
    grant_code          ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    number              INTEGER NOT NULL CHECK (number >= 1),
    signed_on           DATE NOT NULL,
    amount_change_minor BIGINT,
    new_end             DATE,
    note                TEXT
);
CREATE UNIQUE INDEX amendment_key ON amendment (grant_code, number);

CREATE TABLE instalment (
    id             ${id},
    grant_code     ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    number         INTEGER NOT NULL CHECK (number >= 1),
    expected_on    DATE NOT NULL,
    amount_minor   BIGINT NOT NULL CHECK (amount_minor >= 0),
    condition      TEXT,
    received_on    DATE,
    received_minor BIGINT
);
CREATE UNIQUE INDEX instalment_key ON instalment (grant_code, number);
CREATE INDEX instalment_by_day ON instalment (expected_on);

CREATE TABLE obligation (
    id           ${id},
    grant_code   ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('INTERIM', 'FINAL', 'FINANCIAL', 'AUDIT', 'OTHER')),
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    due_on       DATE NOT NULL,
    submitted_on DATE,
    accepted_on  DATE,
    CHECK (period_end >= period_start)
);
CREATE UNIQUE INDEX obligation_key ON obligation (grant_code, kind, period_start, period_end);
CREATE INDEX obligation_by_day ON obligation (due_on);

-- report is 'annual' or the code of a grant, which no foreign key can say.
CREATE TABLE narrative (
    id           ${id},
    report       ${code} NOT NULL,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    section      ${code} NOT NULL,
    language     ${code} NOT NULL CHECK (language IN ('fr', 'en', 'es')),
    file         TEXT NOT NULL,
    text         TEXT NOT NULL,
    CHECK (period_end >= period_start)
);
CREATE UNIQUE INDEX narrative_key ON narrative (report, period_start, period_end, section, language);
