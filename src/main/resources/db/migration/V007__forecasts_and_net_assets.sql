-- Still expected to be spent after period_end, in the currency of the grant.
CREATE TABLE forecast (
    id           ${id},
    grant_code   ${code} NOT NULL REFERENCES grant_award (code) ON UPDATE CASCADE ON DELETE CASCADE,
    line         ${code} NOT NULL,
    period_end   DATE NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor >= 0)
);
CREATE UNIQUE INDEX forecast_key ON forecast (grant_code, line, period_end);

-- In the home currency, as the audited statements say.
CREATE TABLE net_assets (
    id                 ${id},
    as_of              DATE NOT NULL,
    unrestricted_minor BIGINT NOT NULL,
    restricted_minor   BIGINT,
    source             TEXT NOT NULL
);
CREATE UNIQUE INDEX net_assets_key ON net_assets (as_of);
