-- Counts what others than this program write to the graph: someone with a tool of SQLite. Our own writes set `changed_revision` to the
-- revision that they are about to add; a row that is written otherwise, or deleted at all, was written by hand.

CREATE TABLE hand_edits (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- Rows written or deleted by hand so far.
  count INTEGER NOT NULL
) STRICT;

INSERT INTO hand_edits (only, count) VALUES (1, 0);

CREATE TRIGGER sources_added_by_hand AFTER INSERT ON sources
WHEN new.changed_revision <= (SELECT coalesce(max(number), 0) FROM revisions)
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER sources_edited_by_hand AFTER UPDATE ON sources
WHEN new.changed_revision <= (SELECT coalesce(max(number), 0) FROM revisions)
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER sources_deleted_by_hand AFTER DELETE ON sources
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER entities_added_by_hand AFTER INSERT ON entities
WHEN new.changed_revision <= (SELECT coalesce(max(number), 0) FROM revisions)
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER entities_edited_by_hand AFTER UPDATE ON entities
WHEN new.changed_revision <= (SELECT coalesce(max(number), 0) FROM revisions)
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER entities_deleted_by_hand AFTER DELETE ON entities
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER claims_added_by_hand AFTER INSERT ON claims
WHEN new.changed_revision <= (SELECT coalesce(max(number), 0) FROM revisions)
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER claims_edited_by_hand AFTER UPDATE ON claims
WHEN new.changed_revision <= (SELECT coalesce(max(number), 0) FROM revisions)
BEGIN UPDATE hand_edits SET count = count + 1; END;

CREATE TRIGGER claims_deleted_by_hand AFTER DELETE ON claims
BEGIN UPDATE hand_edits SET count = count + 1; END;

PRAGMA user_version = 2;
