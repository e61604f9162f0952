-- The parts of an expense have its sign and are never more than it; a part for a grant in the currency of the expense
-- claims exactly its amount. The expense is locked first, so that writers of its parts come one after the other and each
-- sees what the one before has committed; a snapshot older than the lock (repeatable read) could not, and is refused.

CREATE FUNCTION keep_within_expense() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    cost    BIGINT;
    money   TEXT;
    claimed NUMERIC;
BEGIN
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
        RAISE EXCEPTION 'Allocations are written under read committed or serializable only'
            USING ERRCODE = 'invalid_transaction_state';
    END IF;
    SELECT amount_minor, currency INTO cost, money FROM expense WHERE code = NEW.expense FOR NO KEY UPDATE;
    SELECT SUM(claimed_minor) INTO claimed FROM allocation WHERE expense = NEW.expense;
    IF claimed NOT BETWEEN LEAST(cost, 0) AND GREATEST(cost, 0)
        OR NEW.claimed_minor NOT BETWEEN LEAST(cost, 0) AND GREATEST(cost, 0)
        OR (cost >= 0 AND NEW.amount_minor < 0) OR (cost <= 0 AND NEW.amount_minor > 0) THEN
        RAISE EXCEPTION 'allocation_within_expense' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.claimed_minor <> NEW.amount_minor
        AND money = (SELECT currency FROM grant_award WHERE code = NEW.grant_code) THEN
        RAISE EXCEPTION 'allocation_claims_amount' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER allocation_written AFTER INSERT OR UPDATE ON allocation
    FOR EACH ROW EXECUTE FUNCTION keep_within_expense();

CREATE FUNCTION keep_what_is_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claimed NUMERIC;
BEGIN
    SELECT SUM(claimed_minor) INTO claimed FROM allocation WHERE expense = NEW.code;
    IF claimed NOT BETWEEN LEAST(NEW.amount_minor, 0) AND GREATEST(NEW.amount_minor, 0)
        OR (NEW.currency <> OLD.currency AND claimed <> 0) THEN
        RAISE EXCEPTION 'allocation_within_expense' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER expense_changed AFTER UPDATE OF amount_minor, currency ON expense
    FOR EACH ROW WHEN (NEW.amount_minor <> OLD.amount_minor OR NEW.currency <> OLD.currency)
    EXECUTE FUNCTION keep_what_is_claimed();
