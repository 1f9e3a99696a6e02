-- Answers: sort, number of rows.
SELECT sort, count(*) FROM record GROUP BY sort;
