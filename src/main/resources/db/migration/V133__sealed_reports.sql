-- reports as they were submitted: each a package under HOME/sealed, found by the SHA-256 of its file and never changed.
-- A corrected report is another version, which names the one before. The id is the SHA-256 of the package's manifest.
CREATE TABLE sealed_report (
    id          TEXT PRIMARY KEY CHECK (length(id) = 64),
    work_id     TEXT NOT NULL REFERENCES report_work (id),
    report_key  TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number >= 1),
    file_hash   TEXT NOT NULL UNIQUE CHECK (length(file_hash) = 64),
    file_size   BIGINT NOT NULL CHECK (file_size > 0),
    signing_key TEXT NOT NULL,
    sealed_by   TEXT NOT NULL,
    sealed_at   BIGINT NOT NULL,
    predecessor TEXT REFERENCES sealed_report (id),
    UNIQUE (report_key, number),
    CHECK ((number = 1) = (predecessor IS NULL))
);
CREATE INDEX sealed_report_by_work ON sealed_report (work_id);
