-- a report remembers the template it was made with, by the SHA-256 of its file, and a preview its made-up data
ALTER TABLE report_job ADD COLUMN template TEXT;
ALTER TABLE report_job ADD COLUMN made_up TEXT CHECK (made_up IN ('FEW', 'MANY', 'NOTHING'));
