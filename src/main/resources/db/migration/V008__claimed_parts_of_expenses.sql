-- The part of the expense that an allocation claims, in the currency of the expense: what is never above the expense,
-- which amounts in the currencies of several grants cannot say. The application computes it; V008_1 refuses the rest.
-- A line is not bound to a budget by a foreign key: a budget has a line once for each version, and people may charge
-- a line that no version has, which the budget's comparison shows.
ALTER TABLE allocation ADD COLUMN claimed_minor BIGINT NOT NULL DEFAULT 0;

UPDATE allocation SET claimed_minor = amount_minor
WHERE (SELECT currency FROM expense WHERE code = allocation.expense)
    = (SELECT currency FROM grant_award WHERE code = allocation.grant_code);

-- What grants in other currencies claim was never kept: until it is written again, the first of them claims all the rest.
UPDATE allocation
SET claimed_minor = (SELECT amount_minor FROM expense WHERE code = allocation.expense)
    - (SELECT SUM(other.claimed_minor) FROM allocation other WHERE other.expense = allocation.expense)
WHERE id IN (
    SELECT MIN(part.id) FROM allocation part
        JOIN expense ON expense.code = part.expense
        JOIN grant_award ON grant_award.code = part.grant_code
    WHERE expense.currency <> grant_award.currency
    GROUP BY part.expense);
