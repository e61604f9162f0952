-- what stands behind a report in work: files under files/annexes, and the vouchers of its expenses as one entry
CREATE TABLE report_annex (
    id       TEXT PRIMARY KEY,
    work_id  TEXT NOT NULL REFERENCES report_work (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind     TEXT NOT NULL CHECK (kind IN ('FILE', 'VOUCHERS')),
    title    TEXT NOT NULL,
    name     TEXT NOT NULL,
    file     TEXT NOT NULL,
    size     BIGINT NOT NULL CHECK (size >= 0),
    reading  TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    CHECK ((kind = 'FILE') = (file <> ''))
);
CREATE INDEX report_annex_by_work ON report_annex (work_id, position);
-- vouchers stand in one place
CREATE UNIQUE INDEX report_annex_vouchers ON report_annex (work_id) WHERE kind = 'VOUCHERS';
