-- The parts of an expense have its sign and are never more than it; a part for a grant in the currency of the expense
-- claims exactly its amount. SQLite has one writer at a time: nobody can change the expense between check and commit.

CREATE TRIGGER allocation_added AFTER INSERT ON allocation
BEGIN
    SELECT RAISE(ABORT, 'allocation_within_expense')
    FROM expense
    WHERE expense.code = NEW.expense
      AND ((amount_minor >= 0 AND (NEW.amount_minor < 0 OR NEW.claimed_minor < 0))
        OR (amount_minor <= 0 AND (NEW.amount_minor > 0 OR NEW.claimed_minor > 0))
        OR (amount_minor >= 0 AND amount_minor < (SELECT SUM(claimed_minor) FROM allocation WHERE expense = NEW.expense))
        OR (amount_minor <= 0 AND amount_minor > (SELECT SUM(claimed_minor) FROM allocation WHERE expense = NEW.expense)));
    SELECT RAISE(ABORT, 'allocation_claims_amount')
    WHERE NEW.claimed_minor <> NEW.amount_minor
      AND (SELECT currency FROM expense WHERE code = NEW.expense)
        = (SELECT currency FROM grant_award WHERE code = NEW.grant_code);
END;

CREATE TRIGGER allocation_changed AFTER UPDATE ON allocation
BEGIN
    SELECT RAISE(ABORT, 'allocation_within_expense')
    FROM expense
    WHERE expense.code = NEW.expense
      AND ((amount_minor >= 0 AND (NEW.amount_minor < 0 OR NEW.claimed_minor < 0))
        OR (amount_minor <= 0 AND (NEW.amount_minor > 0 OR NEW.claimed_minor > 0))
        OR (amount_minor >= 0 AND amount_minor < (SELECT SUM(claimed_minor) FROM allocation WHERE expense = NEW.expense))
        OR (amount_minor <= 0 AND amount_minor > (SELECT SUM(claimed_minor) FROM allocation WHERE expense = NEW.expense)));
    SELECT RAISE(ABORT, 'allocation_claims_amount')
    WHERE NEW.claimed_minor <> NEW.amount_minor
      AND (SELECT currency FROM expense WHERE code = NEW.expense)
        = (SELECT currency FROM grant_award WHERE code = NEW.grant_code);
END;

CREATE TRIGGER expense_changed AFTER UPDATE OF amount_minor, currency ON expense
WHEN NEW.amount_minor <> OLD.amount_minor OR NEW.currency <> OLD.currency
BEGIN
    SELECT RAISE(ABORT, 'allocation_within_expense')
    FROM allocation
    WHERE expense = NEW.code
    GROUP BY expense
    HAVING SUM(claimed_minor) NOT BETWEEN MIN(NEW.amount_minor, 0) AND MAX(NEW.amount_minor, 0)
        OR (NEW.currency <> OLD.currency AND MAX(claimed_minor <> 0));
END;
