-- All rows are in. The index holds all that the items are made of: going back to the rows, in the order of ids, would cost more.
CREATE INDEX record_by_id ON record (id, sort, uncited, if_absent);
