CREATE TABLE person (
    code             ${code} PRIMARY KEY,
    name             TEXT NOT NULL,
    function         TEXT,
    body             TEXT,
    organization     ${code} REFERENCES organization (code) ON UPDATE CASCADE,
    date_edtf        TEXT,
    date_precision   TEXT,
    date_approximate BOOLEAN,
    date_earliest    DATE,
    date_latest      DATE,
    weekly_hours     TEXT,
    volunteer        BOOLEAN NOT NULL,
    grant_code       ${code} REFERENCES grant_award (code) ON UPDATE CASCADE,
    CHECK (date_latest >= date_earliest)
);
CREATE INDEX person_by_grant ON person (grant_code);
CREATE INDEX person_by_organization ON person (organization);
