-- what became of the standing duties of the organization; rule is a code of the annual profile, which no foreign key can say
CREATE TABLE duty (
    id           ${id},
    rule         ${code} NOT NULL,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    due_on       DATE NOT NULL,
    submitted_on DATE,
    CHECK (period_end >= period_start)
);
CREATE UNIQUE INDEX duty_key ON duty (rule, period_start, period_end);

-- mails that remind of what is due: each is sent once; one being sent is held by a lease, moments are milliseconds since 1970 UTC
CREATE TABLE reminder (
    id          ${id},
    obligation  TEXT NOT NULL,
    due_on      DATE NOT NULL,
    lead_days   INTEGER NOT NULL,
    recipient   TEXT NOT NULL,
    attempts    INTEGER NOT NULL,
    next_try_at BIGINT NOT NULL,
    holder      TEXT,
    lease_until BIGINT,
    sent_at     BIGINT,
    last_error  TEXT
);
CREATE UNIQUE INDEX reminder_key ON reminder (obligation, due_on, lead_days, recipient);
CREATE INDEX reminder_by_recipient ON reminder (recipient, sent_at);
