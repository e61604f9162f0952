-- What was charged to each line of a grant is added up without reading the allocations themselves.
CREATE INDEX allocation_sums ON allocation (grant_code, line, amount_minor);
