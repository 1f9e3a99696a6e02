-- Answers: sort, action, number of things.
SELECT sort, action, count(*) FROM item GROUP BY sort, action;
