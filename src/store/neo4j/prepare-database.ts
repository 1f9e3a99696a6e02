import { StoreUnavailableError } from "../../domain/errors.js";
import { RELATIONSHIP_TYPE_NAMES } from "../../domain/relationship-type.js";
import { awaitIndexes } from "./await-indexes.js";
import { KIND_LABELS, PROPERTY_NAMES } from "./names.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { statement, statementForType } from "./statement.js";
import { isMadeByAnother } from "./translate-error.js";

/** Statements that bring the database from one schema version to the next: the first makes an empty database ours. */
const MIGRATIONS = ["create-marker"] as const;
/** The schema that this version reads and writes. */
const SCHEMA_VERSION = MIGRATIONS.length;

const CONSTRAINTS = ["marker-id", "entity-id", "source-id", "revision-number", "access-key-id"] as const;
const INDEXES = [
  "entity-changed",
  "entity-name",
  "source-changed",
  "former-entity-id",
  "former-entity-until",
  "former-entity-changed",
  "former-source-id",
  "former-source-until",
] as const;
/** Those that are made for each relationship type. */
const CLAIM_INDEXES = ["claim-changed", "claim-asserted"] as const;
/** The longest that new indexes may take to fill: those of an adopted database have all of its nodes and relationships to look at. */
const MOST_FILLING_MS = 600_000;
/** How often indexes that others make at the same time may get in the way: twice is what two programs do to each other. */
const MOST_ATTEMPTS = 10;

/**
 * Makes sure that the database is ours and has our constraints, indexes and schema version; two programs may do so at once.
 * Throws STORE_UNAVAILABLE for a database that holds other data, unless it is to be adopted, and for a schema newer than ours.
 */
export async function prepareDatabase(connection: Neo4jConnection, adopt: boolean): Promise<void> {
  const version = await readSchemaVersion(connection, adopt);
  await createIndexes(connection);
  await createNames(connection);
  for (const migration of MIGRATIONS.slice(version)) {
    await connection.write((transaction) => transaction.rows(migration));
  }
}

async function readSchemaVersion(connection: Neo4jConnection, adopt: boolean): Promise<number> {
  const [found] = await connection.read((transaction) =>
    transaction.rows<{ schemaVersion: number | null; occupied: boolean; ours: boolean }>("inspect-database"),
  );
  const { schemaVersion, occupied, ours } = found ?? { schemaVersion: null, occupied: false, ours: false };
  if (schemaVersion === null) {
    if (ours && adopt) {
      throw new StoreUnavailableError(
        `The database at ${connection.where} has nodes with labels that Lodegraph needs (Entity, Source, Revision), and they are not its own. Use another database.`,
      );
    }
    if (occupied && !adopt) {
      throw new StoreUnavailableError(
        `The database at ${connection.where} holds data that is not Lodegraph's. Use an empty one, or set NEO4J_ADOPT=true to share it.`,
      );
    }
    return 0;
  }
  if (schemaVersion > SCHEMA_VERSION) {
    throw new StoreUnavailableError(
      `The database at ${connection.where} was written by a newer Lodegraph (schema ${schemaVersion}; this one knows ${SCHEMA_VERSION}). Update Lodegraph.`,
    );
  }
  return schemaVersion;
}

/** Creates the constraints and indexes that are missing, and waits until they can be used; where another program does so at the same time, what is missing after that. */
export async function createIndexes(connection: Neo4jConnection): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const statements of await missingStatements(connection)) {
        await connection.write(async (transaction) => {
          for (const cypher of statements) await transaction.run(cypher);
        });
      }
      break;
    } catch (error) {
      if (!isMadeByAnother(error) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
  // Also where another program has just made them.
  await awaitIndexes(connection, { mostMs: MOST_FILLING_MS });
}

/** Makes our names known where one is not. (Of labels Neo4j lists only those in use, so they are not looked at.) */
async function createNames(connection: Neo4jConnection): Promise<void> {
  const rows = await connection.read((transaction) => transaction.rows<{ name: string }>("schema/list-properties"));
  const known = new Set(rows.map(({ name }) => name));
  if (PROPERTY_NAMES.every((name) => known.has(name))) return;
  await connection.write(async (transaction) => {
    await transaction.rows("schema/create-labels", { names: KIND_LABELS });
    await transaction.rows("schema/create-properties", { names: PROPERTY_NAMES });
  });
}

/**
 * The statements for constraints and for indexes that are not there, each for a transaction of its own. None, mostly: even with
 * `IF NOT EXISTS` they lock what others write to.
 */
async function missingStatements(connection: Neo4jConnection): Promise<string[][]> {
  const rows = await connection.read((transaction) => transaction.rows<{ name: string }>("schema/list-names"));
  const names = new Set(rows.map(({ name }) => name));
  const isMissing = (cypher: string): boolean => !names.has(/^CREATE \w+ (\w+)/.exec(cypher)?.[1] ?? "");
  return [
    [
      ...CONSTRAINTS.map(schemaStatement),
      ...RELATIONSHIP_TYPE_NAMES.map((type) => statementForType("schema/claim-id", type)),
    ],
    [
      ...INDEXES.map(schemaStatement),
      ...CLAIM_INDEXES.flatMap((name) =>
        RELATIONSHIP_TYPE_NAMES.map((type) => statementForType(`schema/${name}`, type)),
      ),
    ],
  ]
    .map((statements) => statements.filter(isMissing))
    .filter((statements) => statements.length > 0);
}

function schemaStatement(name: string): string {
  return statement(`schema/${name}`);
}
