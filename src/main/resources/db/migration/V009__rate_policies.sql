-- How a grant's agreement wants amounts in other currencies converted; agreed_rate is home currency for one unit of
-- agreed_currency, or of the grant's own where that is absent.
ALTER TABLE grant_award ADD COLUMN rate_policy TEXT CHECK (rate_policy IN ('DAY', 'TRANSFER', 'MONTHLY_AVERAGE', 'AGREED'));
ALTER TABLE grant_award ADD COLUMN agreed_rate TEXT;
ALTER TABLE grant_award ADD COLUMN agreed_currency TEXT CHECK (length(agreed_currency) = 3);

-- Of which span a rate is: absent is a day; an average is dated the first day of its month or year.
ALTER TABLE exchange_rate ADD COLUMN span TEXT CHECK (span IN ('DAY', 'MONTH', 'YEAR'));
