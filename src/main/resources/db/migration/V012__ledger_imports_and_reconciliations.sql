-- Where a bookkeeping program's export keeps what: the names of its columns, and the order of its dates.
CREATE TABLE ledger_source (
    source              ${code} PRIMARY KEY,
    dates               TEXT CHECK (dates IN ('DMY', 'MDY', 'YMD')),
    date_column         TEXT NOT NULL,
    account_column      TEXT,
    account_name_column TEXT,
    number_column       TEXT,
    journal_column      TEXT,
    type_column         TEXT,
    name_column         TEXT,
    memo_column         TEXT,
    class_column        TEXT,
    debit_column        TEXT,
    credit_column       TEXT,
    amount_column       TEXT
);

-- What an account of the books is here: a category of costs, or nothing that Bilan keeps.
CREATE TABLE ledger_account (
    id      ${id},
    source  ${code} NOT NULL,
    account ${code} NOT NULL,
    meaning TEXT NOT NULL CHECK (meaning IN ('SALARY', 'TRAVEL', 'PARTNER_TRANSFER', 'ACTIVITY', 'COMMUNICATION', 'EQUIPMENT',
        'FEES', 'ADMINISTRATION', 'OTHER', 'IGNORED'))
);
CREATE UNIQUE INDEX ledger_account_key ON ledger_account (source, account);

CREATE TABLE ledger_class (
    id         ${id},
    source     ${code} NOT NULL,
    class_name ${code} NOT NULL,
    project    ${code} REFERENCES project (code) ON UPDATE CASCADE,
    grant_code ${code} REFERENCES grant_award (code) ON UPDATE CASCADE,
    line       ${code}
);
CREATE UNIQUE INDEX ledger_class_key ON ledger_class (source, class_name);
CREATE INDEX ledger_class_by_grant ON ledger_class (grant_code);

-- A line of the books and the expense that it became; entry is the fingerprint by which next month's export is compared.
CREATE TABLE ledger_line (
    id           ${id},
    source       ${code} NOT NULL,
    entry        ${code} NOT NULL,
    account      TEXT NOT NULL,
    posted_on    DATE NOT NULL,
    number       TEXT,
    name         TEXT,
    memo         TEXT,
    amount_minor BIGINT NOT NULL,
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    expense      ${code} NOT NULL REFERENCES expense (code) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE UNIQUE INDEX ledger_line_key ON ledger_line (source, entry);
CREATE INDEX ledger_line_by_day ON ledger_line (source, posted_on);
CREATE INDEX ledger_line_by_expense ON ledger_line (expense);

CREATE TABLE reconciliation (
    code         ${code} PRIMARY KEY,
    source       ${code} NOT NULL,
    file         TEXT NOT NULL,
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    grant_code   ${code} REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    ledger_minor BIGINT NOT NULL,
    booked_minor BIGINT NOT NULL,
    differences  INTEGER NOT NULL CHECK (differences >= 0),
    made_on      DATE NOT NULL,
    made_by      TEXT,
    CHECK (period_end >= period_start)
);
CREATE INDEX reconciliation_by_period ON reconciliation (period_start, period_end);
CREATE INDEX reconciliation_by_grant ON reconciliation (grant_code);

-- The totals by account and category, then each difference. The expense is told, not linked: it may be gone by then.
CREATE TABLE reconciliation_item (
    id             ${id},
    reconciliation ${code} NOT NULL REFERENCES reconciliation (code) ON UPDATE CASCADE ON DELETE CASCADE,
    position       INTEGER NOT NULL CHECK (position >= 0),
    kind           TEXT NOT NULL CHECK (kind IN ('ACCOUNT', 'CATEGORY', 'LEDGER_ONLY', 'BILAN_ONLY', 'AMOUNT', 'PERIOD', 'DATE', 'NATURE')),
    account        TEXT,
    category       TEXT CHECK (category IN ('SALARY', 'TRAVEL', 'PARTNER_TRANSFER', 'ACTIVITY', 'COMMUNICATION', 'EQUIPMENT',
        'FEES', 'ADMINISTRATION', 'OTHER')),
    expense        TEXT,
    number         TEXT,
    description    TEXT,
    ledger_on      DATE,
    booked_on      DATE,
    ledger_minor   BIGINT,
    booked_minor   BIGINT,
    currency       TEXT NOT NULL CHECK (length(currency) = 3)
);
CREATE UNIQUE INDEX reconciliation_item_key ON reconciliation_item (reconciliation, position);

-- A line of the books is compared with the expenses of its amount.
CREATE INDEX expense_by_amount ON expense (amount_minor, incurred_on);
