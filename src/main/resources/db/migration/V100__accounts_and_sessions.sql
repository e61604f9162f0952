-- who may sign in, who is signed in, and who tried in vain; moments are milliseconds since 1970 UTC
CREATE TABLE account (
    login VARCHAR(100) NOT NULL PRIMARY KEY,
    role VARCHAR(20) NOT NULL CHECK (role IN ('ADMIN', 'COORDINATOR', 'FINANCE', 'READER', 'PARTNER')),
    password_hash VARCHAR(255) NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE open_session (
    token_hash CHAR(64) NOT NULL PRIMARY KEY,
    login VARCHAR(100) NOT NULL REFERENCES account (login) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX open_session_login ON open_session (login);

CREATE TABLE failed_sign_in (
    subject CHAR(64) NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    since BIGINT NOT NULL
);
