import { citedSources } from "../../../domain/citations.js";
import type { Entity } from "../../../domain/entity.js";
import type { ImportRecord } from "../../../domain/import-record.js";
import type { Citation } from "../../../domain/source.js";
import type { Row } from "../row.js";
import { claimContent, entityContent, sourceContent } from "./content.js";
import type { StagingArea, Value } from "./staging-area.js";

/** Puts a sound record into the staging area. */
export function stageRecord(area: StagingArea, record: ImportRecord, { file, line, ifAbsent = false }: Row): void {
  area.run("insert-record", [...valuesOf(record), ifAbsent ? 1 : 0, file, line]);
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
