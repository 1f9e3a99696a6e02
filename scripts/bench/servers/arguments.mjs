// @ts-check

/**
 * The settings of a server under test, which it is started with as one JSON text.
 *
 * @template Settings
 * @returns {Settings}
 */
export function settings() {
  return JSON.parse(process.argv[2] ?? "{}");
}
