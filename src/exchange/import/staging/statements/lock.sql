-- Nobody else may use the area from here on; fails at once where somebody does.
PRAGMA locking_mode = EXCLUSIVE;
BEGIN EXCLUSIVE;
COMMIT;
