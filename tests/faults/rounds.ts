/** Rounds of kill -9 on the embedded store: few by default, as many as one likes by hand. */
export const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);
