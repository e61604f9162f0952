-- reports that people prepare: text, preview, review, approval. The states after APPROVED are for what follows a submission.
CREATE TABLE report_work (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('ANNUAL', 'FUNDER')),
    grant_code   TEXT,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    language     TEXT NOT NULL CHECK (language IN ('fr', 'en', 'es')),
    profile      TEXT NOT NULL,
    mask_below   INTEGER NOT NULL CHECK (mask_below BETWEEN 0 AND 1000),
    state        TEXT NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    begun_by     TEXT NOT NULL,
    begun_at     BIGINT NOT NULL,
    changed_at   BIGINT NOT NULL,
    draft_job    TEXT,
    final_job    TEXT,
    CHECK ((kind = 'FUNDER') = (grant_code IS NOT NULL)),
    CHECK (period_end >= period_start)
);
CREATE INDEX report_work_by_change ON report_work (changed_at);
-- two people who begin the same report work on one
CREATE UNIQUE INDEX report_work_open ON report_work (kind, COALESCE(grant_code, ''), period_start, period_end, language, profile)
    WHERE state IN ('DRAFT', 'IN_REVIEW', 'RETURNED');

-- what was done with a report, never changed afterwards
CREATE TABLE report_step (
    id      ${id},
    work_id TEXT NOT NULL REFERENCES report_work (id) ON DELETE CASCADE,
    step    TEXT NOT NULL,
    login   TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    remark  TEXT NOT NULL
);
CREATE INDEX report_step_by_work ON report_step (work_id);

-- a job may make a draft to look at, or the approved report, of a report in work
ALTER TABLE report_job ADD COLUMN profile TEXT;
ALTER TABLE report_job ADD COLUMN mask_below INTEGER NOT NULL DEFAULT 0;
ALTER TABLE report_job ADD COLUMN purpose TEXT NOT NULL DEFAULT 'ORDER' CHECK (purpose IN ('ORDER', 'DRAFT', 'FINAL'));
ALTER TABLE report_job ADD COLUMN work_id TEXT;
ALTER TABLE report_job ADD COLUMN page_count INTEGER NOT NULL DEFAULT 0;
CREATE INDEX report_job_by_purpose ON report_job (purpose, requested_at);
