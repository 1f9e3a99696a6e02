-- What the connection that writes is set to besides.
-- cache_size: 64 MB, so that the indexes of some 500,000 claims are not read again for each row of a load.
PRAGMA cache_size = -65536;
-- wal_autocheckpoint: 16 MB. At the usual 4 MB every third batch of a thousand claims copies the same pages of the indexes again.
PRAGMA wal_autocheckpoint = 4000;
