// @ts-check

const NANOSECONDS_PER_MS = 1e6;

/** The time in ms on a clock that all processes of a machine share; that of `performance.now()` begins anew in each. @returns {number} */
export function machineTime() {
  return Number(process.hrtime.bigint()) / NANOSECONDS_PER_MS;
}
