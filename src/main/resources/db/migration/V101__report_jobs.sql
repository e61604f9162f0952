-- reports asked for on the pages; a job that runs is held by a lease, so that a killed one is taken up again
CREATE TABLE report_job (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('ANNUAL', 'FUNDER')),
    grant_code   TEXT,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    language     TEXT NOT NULL CHECK (language IN ('fr', 'en', 'es')),
    formats      TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    holder       TEXT,
    lease_until  BIGINT,
    attempts     INTEGER NOT NULL,
    progress     INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    finished_at  BIGINT,
    files        TEXT NOT NULL,
    findings     TEXT NOT NULL,
    reference    TEXT,
    CHECK ((kind = 'FUNDER') = (grant_code IS NOT NULL)),
    CHECK (period_end >= period_start)
);
CREATE INDEX report_job_by_state ON report_job (state, requested_at);
CREATE INDEX report_job_by_moment ON report_job (requested_at);
