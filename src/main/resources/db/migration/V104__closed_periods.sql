-- Periods whose records no longer move, until somebody reopens them and says why. A period that was reopened stays here.
CREATE TABLE closed_period (
    id            ${id},
    period_start  DATE NOT NULL,
    period_end    DATE NOT NULL,
    reason        TEXT NOT NULL,
    closed_by     ${code} NOT NULL,
    closed_at     BIGINT NOT NULL,
    reopened_by   ${code},
    reopened_at   BIGINT,
    reopen_reason TEXT,
    CHECK (period_end >= period_start),
    CHECK ((reopened_at IS NULL) = (reopened_by IS NULL))
);
CREATE INDEX closed_period_by_days ON closed_period (period_start, period_end);
