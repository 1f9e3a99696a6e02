-- Answers the number of things that the load speaks of.
SELECT count(*) FROM item;
