-- Entries are added, and nothing else: only their content is erased, with its salt and key. Whoever takes these triggers
-- away is found by the chain.

CREATE TRIGGER audit_entry_new BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;

CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry
WHEN NOT (OLD.subject <> 'audit' AND NEW.content IS NULL AND NEW.salt IS NULL
    AND NEW.subject_key = CASE WHEN OLD.form = 1 THEN OLD.subject_key ELSE '' END
    AND NEW.number = OLD.number AND NEW.made_at = OLD.made_at AND NEW.login = OLD.login AND NEW.door = OLD.door
    AND NEW.subject = OLD.subject AND NEW.digest = OLD.digest AND NEW.chain = OLD.chain AND NEW.form = OLD.form)
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;

CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;

CREATE TRIGGER audit_head_one BEFORE INSERT ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;

CREATE TRIGGER audit_head_onward BEFORE UPDATE ON audit_head
WHEN NEW.number <= OLD.number OR NEW.id <> OLD.id
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;

CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'audit_only_grows');
END;
