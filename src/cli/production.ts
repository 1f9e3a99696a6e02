/**
 * Imported before all else: libraries read NODE_ENV once, when they are loaded. graphql-js asks of each value of an answer which copy of it
 * a type comes from unless it is told that this is no development: half the time of an answer of 200 entities.
 */
process.env["NODE_ENV"] ??= "production";
