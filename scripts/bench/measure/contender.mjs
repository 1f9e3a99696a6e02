// @ts-check

/** A server under test. @typedef {{ readonly key: string, readonly title: string, readonly dialect: import("../questions/query.mjs").Dialect, readonly url: string, readonly pid: number }} Contender */

/** Tells how far the benchmark is. @typedef {(line: string) => void} Say */
export {};
