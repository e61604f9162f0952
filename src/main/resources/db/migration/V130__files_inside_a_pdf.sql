-- the formats that travel inside the PDF of a report, by their codes, joined by semicolons
ALTER TABLE report_job ADD COLUMN attached TEXT NOT NULL DEFAULT '';
ALTER TABLE report_work ADD COLUMN attached TEXT NOT NULL DEFAULT '';
-- what the PDF conforms to and what it holds, as JSON; empty where there is no PDF or it was made before
ALTER TABLE report_job ADD COLUMN conformity TEXT NOT NULL DEFAULT '';
