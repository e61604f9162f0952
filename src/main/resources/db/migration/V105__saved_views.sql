-- lists that people come back to: their filters and order, as the address holds them; a shared one is everybody's
CREATE TABLE saved_view (
    id      ${id},
    login   VARCHAR(100) NOT NULL REFERENCES account (login) ON DELETE CASCADE,
    name    TEXT NOT NULL,
    address TEXT NOT NULL,
    shared  BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX saved_view_key ON saved_view (login, name);

-- Lists of activities are narrowed and counted by status from this alone, without reading what was written of each.
CREATE INDEX activity_by_status ON activity (status, date_earliest, date_latest, kind, role, theme, project, country, code);
CREATE INDEX activity_by_country ON activity (country);
CREATE INDEX explanation_by_subject ON explanation (subject);
