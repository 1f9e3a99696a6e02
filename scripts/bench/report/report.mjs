// @ts-check

/** @typedef {Awaited<ReturnType<typeof import("../parts/http-part.mjs").httpPart>>} HttpReport */
/** @typedef {Awaited<ReturnType<typeof import("../parts/scaling-part.mjs").scalingPart>>} ScalingReport */
/** @typedef {Awaited<ReturnType<typeof import("../parts/minmod-part.mjs").minmodPart>>} MinmodReport */
/** @typedef {Awaited<ReturnType<typeof import("../parts/writes-part.mjs").writesPart>>} WritesReport */
/** @typedef {Awaited<ReturnType<typeof import("../parts/micro-part.mjs").microPart>>} MicroReport */

/**
 * All that one run of the benchmark has found; a part that was not run is absent. `omitted` tells what was left out, and why.
 *
 * @typedef {{ readonly machine: import("./machine.mjs").Machine, readonly command: string, readonly plan: import("../plan.mjs").Plan,
 *   readonly minutes: number, readonly omitted: readonly string[], readonly http?: HttpReport, readonly scaling?: ScalingReport,
 *   readonly minmod?: MinmodReport, readonly writes?: WritesReport, readonly micro?: MicroReport }} Report
 */
export {};
