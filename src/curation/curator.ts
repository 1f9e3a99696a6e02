import type { Entity } from "../domain/entity.js";
import { AmbiguousReferenceError, ConflictError, EntityNotFoundError } from "../domain/errors.js";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Reading, ReadingOptions } from "../knowledge/reading.js";
import { versionsById } from "../knowledge/versions-by-id.js";
import type { GraphStore, StoreHead } from "../store/graph-store.js";
import { type Batch, claimsOf, EMPTY_BATCH, type Proposal } from "./batch.js";
import { type BatchChanges, changesOfBatch } from "./changes-of-batch.js";
import { checkBatch } from "./check-batch.js";
import { checkTaxonomy } from "./check-taxonomy.js";
import { claimsEndedByMerger } from "./claims-ended-by-merger.js";
import { currentClaimsOf } from "./claims-of-entity.js";
import { readKnownRecords } from "./known-records.js";
import { mergeBatch, unmergeBatch } from "./merge.js";
import { type Cells, type GivenEntity, proposeClaim, proposeEntity, proposeSource } from "./propose.js";
import { Violations } from "./violation.js";

/** Who writes, why, and against what. */
export interface CurationOptions {
  /** Kept with the revision. */
  readonly author: string;
  /** Kept with the revision. */
  readonly reason: string;
  /** The revision that the writer has seen. Where the graph has moved on, nothing is written: CONFLICT. */
  readonly expectedRevision?: number;
  /** Whether only to say what would change. */
  readonly dryRun?: boolean;
}

/** What a batch has come to. */
export interface CurationOutcome {
  /** Where the store stands with it. */
  readonly head: StoreHead;
  readonly counts: BatchChanges["counts"];
  /** Ids of the records that were named, in their order, each once. */
  readonly sources: readonly string[];
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/** How often a batch is checked anew because others have written meanwhile. */
const MOST_ATTEMPTS = 10;

type Propose = (attempt: Attempt) => Batch | Promise<Batch>;

interface Attempt {
  readonly reading: Reading;
  readonly violations: Violations;
}

/**
 * Writes what people correct and add, each batch whole or not at all. All methods throw BAD_USER_INPUT with every violation of the batch
 * (see {@link BatchRefusedError}), CONFLICT where the graph has moved on from the revision expected, and STORE_UNAVAILABLE.
 */
export class Curator {
  constructor(private readonly knowledge: Knowledge) {}

  /** Adds sources, or gives those known other values. */
  addSources(sources: readonly Cells[], options: CurationOptions): Promise<CurationOutcome> {
    return this.write(options, ({ violations }) => ({
      ...EMPTY_BATCH,
      sources: sound(sources.map((cells, index) => proposeSource(cells, `sources[${index}]`, violations))),
    }));
  }

  /** Adds entities, or gives those known other values: what is not given stays. */
  upsertEntities(entities: readonly GivenEntity[], options: CurationOptions): Promise<CurationOutcome> {
    return this.write(options, async ({ reading, violations }) => {
      const ids = entities.map(({ cells }) => cells.get("id")).filter((id) => typeof id === "string");
      const known = await reading.knownEntities(ids);
      const proposals = entities.map((given, index) =>
        proposeEntity(given, `entities[${index}]`, { known: known.get(String(given.cells.get("id"))), violations }),
      );
      return { ...EMPTY_BATCH, entities: sound(proposals) };
    });
  }

  /** Adds claims, each with its values by the names that files have for them; one that is known already is given the citations that it lacks. */
  async assertClaims(relationships: readonly object[], options: CurationOptions): Promise<CurationOutcome> {
    const propose: Propose = ({ reading: { references }, violations }) => ({
      ...EMPTY_BATCH,
      claims: sound(
        relationships.map((values, index) =>
          proposeClaim(values, `relationships[${index}]`, { references, violations }),
        ),
      ),
    });
    return (await this.assertNew(options, propose)) ?? this.write(options, propose);
  }

  /** Ends claims; they stay readable, with the reason. */
  retractClaims(ids: readonly string[], options: CurationOptions): Promise<CurationOutcome> {
    return this.write(options, () => ({
      ...EMPTY_BATCH,
      retractions: ids.map((id, index) => ({ argument: `ids[${index}]`, id, reason: options.reason })),
    }));
  }

  /** Puts a claim in the place of another, which stays readable, with the reason and the id of the new one. */
  supersedeClaim(id: string, by: object, options: CurationOptions): Promise<CurationOutcome> {
    return this.write(options, ({ reading: { references }, violations }) => {
      const proposal = proposeClaim(by, "by", { references, violations });
      const retraction = { argument: "id", id, reason: options.reason, ...(proposal && { by: proposal }) };
      return { ...EMPTY_BATCH, retractions: [retraction] };
    });
  }

  /** Gives an entity a further name, in place of what was known of the same name; or takes the name away. */
  setAlias(
    reference: string,
    alias: Cells,
    { isGone }: { readonly isGone: boolean },
    options: CurationOptions,
  ): Promise<CurationOutcome> {
    return this.write(options, async (attempt) => {
      const { violations } = attempt;
      const known = await this.entityAt(reference, "entity", attempt);
      if (known === undefined) return EMPTY_BATCH;
      const text = alias.get("text");
      const others = known.names.filter((name) => name.text !== text);
      if (isGone && others.length === known.names.length) {
        violations.add("alias", `${JSON.stringify(known.id)} has no alias ${JSON.stringify(text)}.`);
        return EMPTY_BATCH;
      }
      const names = isGone ? others : [...others, Object.fromEntries(alias)];
      const cells = new Map<string, unknown>([
        ["id", known.id],
        ["names", names],
      ]);
      const places = new Map([
        [`names[${others.length}].text`, "alias"],
        [`names[${others.length}].note`, "note"],
      ]);
      const proposal = proposeEntity({ cells, places }, "entity", { known, violations });
      return { ...EMPTY_BATCH, entities: sound([proposal]) };
    });
  }

  /** Makes two entities that are one into one: the first goes on in the second, with its claims. */
  mergeEntities(from: string, into: string, options: CurationOptions): Promise<CurationOutcome> {
    return this.write(options, async ({ reading, violations }) => {
      const one = await this.entityAt(from, "from", { reading, violations });
      const other = await this.entityAt(into, "into", { reading, violations });
      if (one === undefined || other === undefined) return EMPTY_BATCH;
      if (one.id === other.id || one.kind !== other.kind) {
        const [a, b] = [JSON.stringify(from), JSON.stringify(into)];
        const same = `${b} is the same entity. Name another.`;
        violations.add(
          "into",
          one.id === other.id ? same : `${a} is a ${one.kind}, and ${b} a ${other.kind}: they are not one.`,
        );
        return EMPTY_BATCH;
      }
      const claims = await currentClaimsOf(reading, reading.requireEntity(one.id));
      return mergeBatch({ from: one, into: other, reason: options.reason }, claims);
    });
  }

  /** Undoes the merger of an entity: it has its claims again, and those that the merger made end. */
  unmergeEntity(id: string, options: CurationOptions): Promise<CurationOutcome> {
    return this.write(options, async ({ reading, violations }) => {
      const [entity] = await this.knowledge.store.entities([id]);
      if (entity?.mergedInto === undefined) {
        const what = entity === undefined ? "No entity has this id" : "The entity was merged into no other";
        violations.add("id", `${what}: ${JSON.stringify(id)}. Name the one that was merged, by its id.`);
        return EMPTY_BATCH;
      }
      const { mergedInto } = entity;
      const past = await reading.entityVersions(reading.requireEntity(id));
      const ended = await claimsEndedByMerger(this.knowledge.store, past, mergedInto);
      const places = ended.flatMap(({ supersededBy }) => (supersededBy === undefined ? [] : [supersededBy]));
      const made = versionsById(await this.knowledge.store.relationships(places));
      return unmergeBatch({ entity: { ...entity, mergedInto }, reason: options.reason }, ended, made);
    });
  }

  /** The graph as it is now: after a write, with what was written. */
  reading(options: ReadingOptions): Reading {
    return this.knowledge.reading(options);
  }

  private async entityAt(
    reference: string,
    argument: string,
    { reading: { references }, violations }: Attempt,
  ): Promise<Entity | undefined> {
    try {
      const id = references.find(reference);
      const [entity] = id === undefined ? [] : await this.knowledge.store.entities([id]);
      if (entity === undefined) violations.add(argument, new EntityNotFoundError(reference).message);
      return entity;
    } catch (error) {
      if (!(error instanceof AmbiguousReferenceError)) throw error;
      violations.add(argument, error.message);
      return undefined;
    }
  }

  /**
   * Writes claims as if all were unknown, as nearly all are, and nobody else had written: the store refuses those that are current, and
   * any revision but the one that is served here. Undefined, with nothing written, where it is not so, or anything is wrong: only the
   * long way tells what.
   */
  private async assertNew(options: CurationOptions, propose: Propose): Promise<CurationOutcome | undefined> {
    const { store } = this.knowledge;
    const reading = this.knowledge.reading();
    const { head } = reading;
    if (store.refusesAtOnce !== true || options.dryRun) return undefined;
    if ((options.expectedRevision ?? head.revision) !== head.revision) return undefined;
    const violations = new Violations();
    const checked = await checkedBatch(NO_CLAIMS, { reading, violations }, propose);
    if (!violations.isEmpty) return undefined;
    try {
      return await this.apply(checked, head, options);
    } catch (error) {
      if (error instanceof ConflictError) return undefined;
      throw error;
    }
  }

  /** Where another writer is first, the batch is checked anew against what is there then, unless the writer has named a revision. */
  private async write(options: CurationOptions, propose: Propose): Promise<CurationOutcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(options, propose);
      } catch (error) {
        const isFinal = options.expectedRevision !== undefined || attempt === MOST_ATTEMPTS;
        if (isFinal || !(error instanceof ConflictError)) throw error;
      }
    }
  }

  private async attempt(options: CurationOptions, propose: Propose): Promise<CurationOutcome> {
    const { expectedRevision } = options;
    const { store } = this.knowledge;
    const head = await store.head();
    if (expectedRevision !== undefined && expectedRevision !== head.revision) {
      throw new ConflictError(
        `The graph is at revision ${head.revision}, not at ${expectedRevision}: others have written. Read it again, and write if it still fits.`,
      );
    }
    // Names and the taxonomy must be as new as the revision that the batch is checked against.
    if (this.knowledge.reading().head.revision < head.revision) await this.knowledge.refresh();
    const reading = this.knowledge.reading();
    const violations = new Violations();
    const checked = await checkedBatch(store, { reading, violations }, propose);
    violations.refuse();
    return this.apply(checked, head, options);
  }

  /** Writes a batch that was checked against a revision and found right. */
  private async apply(
    { batch, changes, counts }: CheckedBatch,
    head: StoreHead,
    { author, reason: note, dryRun = false }: CurationOptions,
  ): Promise<CurationOutcome> {
    const expected = { expectedRevision: head.revision };
    const written =
      dryRun || changes.length === 0 ? head : await this.knowledge.apply(changes, { ...expected, note, author });
    return { head: written, counts, ...idsOf(batch) };
  }
}

/** A store of no claims, for batches of which it is taken that they bring new ones. */
const NO_CLAIMS: Pick<GraphStore, "relationships"> = { relationships: async () => [] };

/** A batch, and what it comes to. */
interface CheckedBatch extends BatchChanges {
  readonly batch: Batch;
}

/** What is proposed, checked against what the graph knows of it; what is wrong with it is among the violations then. */
async function checkedBatch(
  store: Pick<GraphStore, "relationships">,
  attempt: Attempt,
  propose: Propose,
): Promise<CheckedBatch> {
  const { reading, violations } = attempt;
  const batch = await propose(attempt);
  const known = await readKnownRecords(store, reading, batch);
  checkBatch(batch, known, violations);
  checkTaxonomy(batch, { reading, known }, violations);
  return { batch, ...changesOfBatch(batch, known, violations) };
}

function sound<Record>(proposals: readonly (Proposal<Record> | undefined)[]): Proposal<Record>[] {
  return proposals.filter((proposal) => proposal !== undefined);
}

function idsOf(batch: Batch): Pick<CurationOutcome, "sources" | "entities" | "claims"> {
  const ids = (proposals: readonly Proposal<{ readonly id: string }>[]) => proposals.map(({ record }) => record.id);
  return {
    sources: [...new Set(ids(batch.sources))],
    entities: [...new Set(ids(batch.entities))],
    claims: [...new Set([...batch.retractions.map(({ id }) => id), ...ids(claimsOf(batch))])],
  };
}
