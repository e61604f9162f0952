-- Entries are added, and nothing else: only their content is erased, with its salt and key. Whoever takes these triggers
-- away is found by the chain.

CREATE FUNCTION refuse_but_growth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_only_grows' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry FOR EACH ROW
WHEN (NOT (OLD.subject <> 'audit' AND NEW.content IS NULL AND NEW.salt IS NULL
    AND NEW.subject_key = CASE WHEN OLD.form = 1 THEN OLD.subject_key ELSE '' END
    AND NEW.number = OLD.number AND NEW.made_at = OLD.made_at AND NEW.login = OLD.login AND NEW.door = OLD.door
    AND NEW.subject = OLD.subject AND NEW.digest = OLD.digest AND NEW.chain = OLD.chain AND NEW.form = OLD.form))
EXECUTE FUNCTION refuse_but_growth();

CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_but_growth();

CREATE TRIGGER audit_entry_whole BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION refuse_but_growth();

CREATE TRIGGER audit_head_one BEFORE INSERT ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_but_growth();

CREATE TRIGGER audit_head_onward BEFORE UPDATE ON audit_head FOR EACH ROW
WHEN (NEW.number <= OLD.number OR NEW.id <> OLD.id) EXECUTE FUNCTION refuse_but_growth();

CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_but_growth();

CREATE TRIGGER audit_head_whole BEFORE TRUNCATE ON audit_head EXECUTE FUNCTION refuse_but_growth();
