-- Takes the write lock of the file, which one connection of all processes holds at a time.
BEGIN IMMEDIATE;
