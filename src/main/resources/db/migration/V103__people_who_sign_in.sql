-- Who signs in is a person with a name, and a partner's person belongs to an organization. An account without a password
-- (its hash is empty) was invited and has not come yet. Moments are milliseconds since 1970 UTC; secrets are hashes only.
ALTER TABLE account ADD COLUMN name TEXT;
ALTER TABLE account ADD COLUMN email TEXT;
ALTER TABLE account ADD COLUMN organization ${code} REFERENCES organization (code) ON UPDATE CASCADE ON DELETE SET NULL;
ALTER TABLE account ADD COLUMN language TEXT CHECK (language IN ('fr', 'en', 'es'));
ALTER TABLE account ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE account ADD COLUMN last_seen_at BIGINT;
CREATE INDEX account_by_organization ON account (organization);

-- the browser of a session in a few words, and when it last asked for something
ALTER TABLE open_session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE open_session ADD COLUMN last_seen_at BIGINT;

-- a link by which somebody sets a password, once: invited, or because the old one is lost; made_by is null where the
-- person asked for it
CREATE TABLE password_link (
    token_hash CHAR(64) NOT NULL PRIMARY KEY,
    purpose    VARCHAR(20) NOT NULL CHECK (purpose IN ('INVITATION', 'RESET')),
    login      VARCHAR(100) NOT NULL REFERENCES account (login) ON DELETE CASCADE,
    made_by    VARCHAR(100),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);
CREATE INDEX password_link_by_login ON password_link (login);

-- programs that use the API
CREATE TABLE api_token (
    id           VARCHAR(40) NOT NULL PRIMARY KEY,
    token_hash   CHAR(64) NOT NULL,
    name         TEXT NOT NULL,
    role         VARCHAR(20) NOT NULL CHECK (role IN ('ADMIN', 'COORDINATOR', 'FINANCE', 'READER')),
    made_by      VARCHAR(100) NOT NULL REFERENCES account (login),
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    last_used_at BIGINT,
    ended_at     BIGINT
);
CREATE UNIQUE INDEX api_token_hash ON api_token (token_hash);
CREATE INDEX api_token_by_maker ON api_token (made_by);
