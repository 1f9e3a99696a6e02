import { citedSources } from "../../../domain/citations.js";
import type { Entity } from "../../../domain/entity.js";
import type { ImportRecord } from "../../../domain/import-record.js";
import type { Citation } from "../../../domain/source.js";
import type { Row } from "../row.js";
import { claimContent, entityContent, sourceContent } from "./content.js";
import type { StagingArea, Value } from "./staging-area.js";

/** Records that one statement stages: a statement has a cost of its own, a good third of that of a record. */
const RECORDS_A_STATEMENT = 10;

/** Puts sound records into a staging area, where all of them are after {@link finish}. */
export class RecordStager {
  #records = 0;
  #values: Value[] = [];

  constructor(private readonly area: StagingArea) {}

  stage(record: ImportRecord, { file, line, ifAbsent = false }: Row): void {
    this.#values.push(...valuesOf(record), ifAbsent ? 1 : 0, file, line);
    this.#records += 1;
    if (this.#records === RECORDS_A_STATEMENT) this.finish();
  }

  /** Stages what waits. */
  finish(): void {
    if (this.#records > 0) this.area.runForRows("insert-record", this.#records, this.#values);
    this.#records = 0;
    this.#values = [];
  }
}

function valuesOf(record: ImportRecord): readonly Value[] {
  switch (record.kind) {
    case "source": {
      return ["source", record.source.id, null, null, null, "[]", "[]", sourceContent(record.source), "[]", 0];
    }
    case "entity": {
      const { id, kind, mergedInto } = record.entity;
      const sources = sourceIds(citationsOf(record.entity));
      return ["entity", id, kind, null, null, "[]", sources, entityContent(record.entity, mergedInto), "[]", 0];
    }
    case "claim": {
      const { id, type, from, to, minerals, citations } = record.claim;
      const content = claimContent(record.claim, record.recording);
      const uncited = record.cited ? 0 : 1;
      const lists = [JSON.stringify(minerals), sourceIds(citations), content, JSON.stringify(citations)];
      return ["claim", id, type, from, to, ...lists, uncited];
    }
  }
}

function citationsOf({ names, facts }: Entity): Citation[] {
  return [...names, ...facts].flatMap(({ citations }) => citations);
}

function sourceIds(citations: readonly Citation[]): string {
  return JSON.stringify(citedSources(citations));
}
