-- Parameter: subject. How many triples it has, how many characters they have, and the line of the first.
SELECT count(*), total(length(predicate) + length(value)), min(line) FROM triple WHERE subject = ?;
