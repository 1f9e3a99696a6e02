-- What a revision wrote, asserted and ended: for who asks what was written when. What it ended, and what it asserted that is current still, is
-- found by `changed_revision`; so an assertion has no further index to keep. Versions of entities move from one table to the other when
-- the next one comes, so that their pages follow the ids.

CREATE INDEX claims_ended_by_recording ON claims (recorded_at) WHERE retracted_at IS NOT NULL;
CREATE INDEX entities_by_revision ON entities (changed_revision, id);
CREATE INDEX former_entities_by_revision ON former_entities (changed_revision, id);

PRAGMA user_version = 5;
