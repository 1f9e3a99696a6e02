// @ts-check

/** Those that answer: our server on either store, and what one would use in its place on the same Neo4j. @typedef {"lodegraph" | "neo4j-graphql" | "raw-driver"} Dialect */

/**
 * How one of them is asked, and how its answer is checked. `check` gets the data of the answer and throws where it is wrong.
 *
 * @template Values
 * @typedef {{ readonly text: string, readonly variables: (values: Values) => Record<string, unknown>,
 *   readonly check: (data: any, values: Values) => void }} Form
 */

/**
 * One question of the benchmark, with the values that it is asked with in turn, and its form in each dialect; a dialect that cannot
 * ask it has a reason instead. Asked at all numbers of connections, or at those up to `mostConnections`.
 *
 * @template [Values=any]
 * @typedef {{ readonly key: string, readonly title: string, readonly note?: string, readonly sets: readonly Values[],
 *   readonly mostConnections?: number, readonly forms: Readonly<Record<Dialect, Form<Values> | string>> }} Query
 */
