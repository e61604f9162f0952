-- A version holds the lines that its amendment changed: the others stay as they were, and so a parent may stand in an earlier one.
CREATE TABLE budget_line (
    id           ${id},
    grant_code   ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    version      INTEGER NOT NULL CHECK (version >= 0),
    line         ${code} NOT NULL,
    parent       ${code},
    title        TEXT NOT NULL,
    category     TEXT NOT NULL CHECK (category IN ('SALARY', 'TRAVEL', 'PARTNER_TRANSFER', 'ACTIVITY', 'COMMUNICATION', 'EQUIPMENT',
        'FEES', 'ADMINISTRATION', 'OTHER')),
    amount_minor BIGINT NOT NULL,
    kind         TEXT CHECK (kind IN ('CASH', 'IN_KIND')),
    CHECK (parent <> line)
);
CREATE UNIQUE INDEX budget_line_key ON budget_line (grant_code, version, line);

-- Home currency for one unit of the foreign one; the rate is text because no digit may be lost.
CREATE TABLE exchange_rate (
    id       ${id},
    currency ${code} NOT NULL CHECK (length(currency) = 3),
    rated_on DATE NOT NULL,
    rate     TEXT NOT NULL,
    source   ${code} NOT NULL
);
CREATE UNIQUE INDEX exchange_rate_key ON exchange_rate (currency, rated_on, source);

-- Negative only as a credit.
CREATE TABLE expense (
    code         ${code} PRIMARY KEY,
    incurred_on  DATE NOT NULL,
    paid_on      DATE,
    supplier     TEXT,
    voucher      TEXT,
    description  TEXT NOT NULL,
    category     TEXT NOT NULL CHECK (category IN ('SALARY', 'TRAVEL', 'PARTNER_TRANSFER', 'ACTIVITY', 'COMMUNICATION', 'EQUIPMENT',
        'FEES', 'ADMINISTRATION', 'OTHER')),
    amount_minor BIGINT NOT NULL,
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    rate         TEXT,
    rate_date    DATE,
    project      ${code} REFERENCES project (code) ON UPDATE CASCADE,
    activity     ${code} REFERENCES activity (code) ON UPDATE CASCADE,
    kind         TEXT CHECK (kind IN ('CASH', 'IN_KIND')),
    document     TEXT
);
CREATE INDEX expense_by_day ON expense (incurred_on, code);
CREATE INDEX expense_by_project ON expense (project);
CREATE INDEX expense_by_activity ON expense (activity);

-- amount_minor is in the currency of the grant.
CREATE TABLE allocation (
    id           ${id},
    expense      ${code} NOT NULL REFERENCES expense (code) ON UPDATE CASCADE ON DELETE CASCADE,
    grant_code   ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE,
    line         ${code} NOT NULL,
    amount_minor BIGINT NOT NULL
);
CREATE UNIQUE INDEX allocation_key ON allocation (expense, grant_code, line);
CREATE INDEX allocation_by_line ON allocation (grant_code, line);

CREATE TABLE receipt (
    code         ${code} PRIMARY KEY,
    received_on  DATE NOT NULL,
    source       TEXT NOT NULL,
    grant_code   ${code} REFERENCES grant_award (code) ON UPDATE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('INSTALMENT', 'DUES', 'DONATION', 'SALE', 'INTEREST', 'CONTRIBUTION', 'IN_KIND', 'OTHER')),
    amount_minor BIGINT NOT NULL,
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    rate         TEXT,
    approximate  BOOLEAN NOT NULL,
    note         TEXT
);
CREATE INDEX receipt_by_day ON receipt (received_on, code);
CREATE INDEX receipt_by_grant ON receipt (grant_code);

CREATE TABLE explanation (
    id           ${id},
    grant_code   ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    subject      ${code} NOT NULL CHECK (subject LIKE 'line:_%' OR subject LIKE 'activity:_%' OR subject LIKE 'indicator:_%'),
    text         TEXT NOT NULL,
    CHECK (period_end >= period_start)
);
CREATE UNIQUE INDEX explanation_key ON explanation (grant_code, period_start, period_end, subject);
