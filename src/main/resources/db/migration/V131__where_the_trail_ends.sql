-- how an entry stands in the chain: from 2 on its key stands in its salted digest too, and goes when its content is erased
ALTER TABLE audit_entry ADD COLUMN form INTEGER NOT NULL DEFAULT 1;

-- the number and chain of the latest entry: a trail that is cut off at its end no longer reaches it
CREATE TABLE audit_head (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number BIGINT NOT NULL,
    chain  TEXT NOT NULL
);
INSERT INTO audit_head (id, number, chain)
SELECT 1, COALESCE(MAX(number), 0), COALESCE((SELECT chain FROM audit_entry ORDER BY number DESC LIMIT 1), '')
FROM audit_entry;
