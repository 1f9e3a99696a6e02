-- Parameter: id. Answers: citations, uncited, file.
SELECT citations, uncited, file FROM record WHERE id = ? AND sort = 'claim' ORDER BY seq;
