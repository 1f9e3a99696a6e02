-- Parameter: subject. The same triple is one, however often it stands in the file.
SELECT predicate, value, literal, language, min(line)
FROM triple WHERE subject = ?
GROUP BY predicate, value, literal, language
ORDER BY min(seq);
