-- Parameters: type, side, kinds as a JSON list.
INSERT INTO allowed_end (type, side, kind)
SELECT ?1, ?2, value FROM json_each(?3);
