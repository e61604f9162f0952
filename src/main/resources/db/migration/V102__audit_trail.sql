-- who changed what: entries are added, never changed; made_at is milliseconds since 1970 UTC
CREATE TABLE audit_entry (
    number      BIGINT NOT NULL PRIMARY KEY,
    made_at     BIGINT NOT NULL,
    login       ${code} NOT NULL,
    door        TEXT NOT NULL CHECK (door IN ('PAGE', 'API', 'IMPORT', 'COMMAND')),
    subject     ${code} NOT NULL,
    subject_key ${code} NOT NULL,
    content     TEXT,
    salt        TEXT,
    digest      TEXT NOT NULL,
    chain       TEXT NOT NULL
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, subject_key, number);
CREATE INDEX audit_entry_by_login ON audit_entry (login, number);
