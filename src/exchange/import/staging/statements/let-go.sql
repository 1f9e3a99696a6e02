-- Leaves the area as it was sealed. The lock is let go of with the next read, and not with closing: statements outlive that.
ROLLBACK;
PRAGMA locking_mode = NORMAL;
SELECT count(*) FROM sealed;
