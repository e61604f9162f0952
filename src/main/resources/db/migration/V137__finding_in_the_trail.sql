-- The page of the trail finds and counts the entries of a door, or of some days, without reading the entries themselves.
CREATE INDEX audit_entry_by_door ON audit_entry (door, number);
CREATE INDEX audit_entry_by_time ON audit_entry (made_at, number);
