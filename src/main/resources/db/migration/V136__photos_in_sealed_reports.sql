-- which photos a sealed report prints, by the record and the SHA-256 of the file that they had then: what was printed stays
-- told here, whatever becomes of the record. Read from the package once where it was sealed before this table was.
CREATE TABLE sealed_photo (
    sealed_id TEXT NOT NULL REFERENCES sealed_report (id),
    photo     ${code} NOT NULL,
    activity  ${code} NOT NULL,
    caption   TEXT NOT NULL,
    file      TEXT NOT NULL,
    file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
    PRIMARY KEY (photo, sealed_id)
);
ALTER TABLE sealed_report ADD COLUMN photos_known BOOLEAN NOT NULL DEFAULT FALSE;
