-- what a grant paid is found without reading the allocations themselves
CREATE INDEX allocation_by_payer ON allocation (grant_code, line, expense);
DROP INDEX allocation_by_line;
