-- What is charged of each expense is added up without reading the allocations themselves: expenses not all charged are found
-- among all of them.
CREATE INDEX allocation_claims ON allocation (expense, claimed_minor);
