-- ${code} is text compared byte by byte on every database; ${id} is a number that the database gives.

CREATE TABLE setting (
    key   ${code} PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE organization (
    code    ${code} PRIMARY KEY,
    name    TEXT NOT NULL,
    acronym TEXT,
    roles   TEXT NOT NULL,
    country TEXT CHECK (length(country) = 2),
    aliases TEXT NOT NULL,
    website TEXT,
    email   TEXT,
    notes   TEXT
);

CREATE TABLE theme (
    code     ${code} PRIMARY KEY,
    title    TEXT NOT NULL,
    parent   ${code} REFERENCES theme (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER,
    CHECK (parent <> code)
);
CREATE INDEX theme_by_parent ON theme (parent);
