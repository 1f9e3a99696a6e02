-- Answers: number and instant of the last revision; NULL where there is none yet.
SELECT max(number), max(recorded_at) FROM revision;
