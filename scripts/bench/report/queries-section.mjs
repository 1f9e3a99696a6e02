// @ts-check

/** What each dialect's text is, and in which language. */
const DIALECTS = /** @type {const} */ ({
  lodegraph: { title: "Lodegraph", language: "graphql" },
  "neo4j-graphql": { title: "@neo4j/graphql", language: "graphql" },
  "raw-driver": { title: "neo4j-driver", language: "cypher" },
});

/**
 * The exact text of the queries of a part.
 *
 * @param {string} title
 * @param {readonly import("../questions/asked.mjs").Asked[]} queries
 * @returns {string[]}
 */
export function queriesSection(title, queries) {
  return [
    `### ${title}`,
    ...queries.flatMap(({ title: query, note, sets, texts }) => [
      `**${query}**, asked about ${sets} different ${sets === 1 ? "thing" : "things"} in turn.${note === undefined ? "" : ` ${note}`}`,
      ...Object.entries(DIALECTS).flatMap(([dialect, { title: name, language }]) => {
        const text = texts[/** @type {keyof typeof DIALECTS} */ (dialect)];
        return text === undefined ? [] : [`${name}:`, `\`\`\`${language}\n${text}\n\`\`\``];
      }),
    ]),
  ];
}
