-- when a report was submitted, returned or accepted, to whom and how it went, and the kind of the obligation that this was noted at
ALTER TABLE report_step ADD COLUMN dated DATE;
ALTER TABLE report_step ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE report_step ADD COLUMN means TEXT NOT NULL DEFAULT '';
ALTER TABLE report_step ADD COLUMN obligation TEXT NOT NULL DEFAULT '';

-- what changed after an approval and led the report back to its draft: records, and lines of the report, as JSON
CREATE TABLE report_difference (
    id      ${id},
    work_id TEXT NOT NULL REFERENCES report_work (id) ON DELETE CASCADE,
    step_id BIGINT NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX report_difference_by_work ON report_difference (work_id);

-- what people say of a report: of a section and the words quoted from it, of a page of its draft, or of all of it; answers hang below
CREATE TABLE report_comment (
    id          TEXT PRIMARY KEY,
    work_id     TEXT NOT NULL REFERENCES report_work (id) ON DELETE CASCADE,
    parent_id   TEXT REFERENCES report_comment (id) ON DELETE CASCADE,
    section     TEXT NOT NULL,
    page        INTEGER NOT NULL CHECK (page >= 0),
    quote       TEXT NOT NULL,
    text        TEXT NOT NULL,
    login       TEXT NOT NULL,
    written_at  BIGINT NOT NULL,
    resolved_by TEXT,
    resolved_at BIGINT,
    CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
    CHECK (section = '' OR page = 0)
);
CREATE INDEX report_comment_by_work ON report_comment (work_id, written_at);
