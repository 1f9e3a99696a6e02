-- Takes the refused rows away. What refers to rows that can't be read is refused next.
DELETE FROM record WHERE seq IN (SELECT seq FROM refused);
DELETE FROM refused;
DELETE FROM broken;
