CREATE TABLE indicator (
    code          ${code} PRIMARY KEY,
    title         TEXT NOT NULL,
    level         TEXT NOT NULL CHECK (level IN ('ORGANIZATION', 'ACTIVITY', 'OUTPUT', 'OUTCOME', 'IMPACT')),
    project       ${code} REFERENCES project (code) ON UPDATE CASCADE,
    grant_code    ${code} REFERENCES grant_award (code) ON UPDATE CASCADE,
    parent        ${code} REFERENCES indicator (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    unit          TEXT NOT NULL,
    baseline      TEXT,
    baseline_date DATE,
    target        TEXT,
    target_date   DATE,
    aggregation   TEXT NOT NULL CHECK (aggregation IN ('SUM', 'MAX', 'LAST', 'AVERAGE', 'RATIO')),
    source        TEXT,
    CHECK (parent <> code)
);
CREATE INDEX indicator_by_grant ON indicator (grant_code);
CREATE INDEX indicator_by_project ON indicator (project);
CREATE INDEX indicator_by_parent ON indicator (parent);

CREATE TABLE measurement (
    id           ${id},
    indicator    ${code} NOT NULL REFERENCES indicator (code) ON UPDATE CASCADE ON DELETE CASCADE,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    value        TEXT,
    numerator    TEXT,
    denominator  TEXT,
    gender       TEXT CHECK (gender IN ('WOMEN', 'MEN', 'OTHER', 'UNKNOWN')),
    age          TEXT CHECK (age IN ('CHILD', 'YOUTH', 'ADULT', 'SENIOR', 'UNKNOWN')),
    note         TEXT,
    CHECK (period_end >= period_start)
);
-- A measurement of everybody has neither gender nor age, and there is one per period.
CREATE UNIQUE INDEX measurement_key ON measurement (indicator, period_start, period_end, COALESCE(gender, ''), COALESCE(age, ''));
