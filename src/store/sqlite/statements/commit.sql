-- Makes a transaction visible and durable.
COMMIT;
