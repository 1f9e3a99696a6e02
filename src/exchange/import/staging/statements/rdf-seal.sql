CREATE INDEX triple_by_subject ON triple (subject);
