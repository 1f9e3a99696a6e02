-- Parameter: id. Answers the sorts of things that the load gives this id.
SELECT DISTINCT sort FROM record WHERE id = ?;
