-- Pins the state of the next read until the transaction ends.
BEGIN DEFERRED;
