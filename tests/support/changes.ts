import type { Claim } from "../../src/domain/claim.js";
import type { Entity } from "../../src/domain/entity.js";
import type { Source } from "../../src/domain/source.js";
import type { Change } from "../../src/store/graph-store.js";

/** A change that adds an entity; a country named after its id unless said otherwise. */
export function anEntity(
  id: string,
  more: Partial<Omit<Entity, "names">> & { aliases?: readonly string[] } = {},
): Change {
  const { aliases = [], ...rest } = more;
  const names = aliases.map((text) => ({ text, confidence: 1, citations: [] }));
  return {
    kind: "entity",
    entity: { id, kind: "COUNTRY", name: `Name of ${id}`, facts: [], fields: {}, ...rest, names },
  };
}

/** A change that adds a source. */
export function aSource(id: string, more: Partial<Source> = {}): Change {
  return { kind: "source", source: { id, title: `Title of ${id}`, ...more } };
}

/** A change that adds a claim; SUPPLIES, sure, in effect and cited to "source" unless said otherwise. */
export function aClaim(id: string, from: string, to: string, more: Partial<Claim> = {}): Change {
  const citations = [{ source: "source" }];
  return {
    kind: "claim",
    claim: { id, from, to, type: "SUPPLIES", minerals: [], confidence: 1, status: "IN_EFFECT", citations, ...more },
  };
}

/** A graph written as edges: "a-b" is a claim from a to b, "a-b:VISITS" one of another type. Claim ids are r0, r1, … */
export function graphOf(edges: string): Change[] {
  const claims = edges
    .trim()
    .split(/\s+/)
    .map((edge, index) => {
      const [ends, type = "SUPPLIES"] = edge.split(":");
      const [from, to] = ends!.split("-");
      return { id: `r${index}`, from: from!, to: to!, type: type as Claim["type"] };
    });
  const ids = new Set(claims.flatMap(({ from, to }) => [from, to]));
  return [
    aSource("source"),
    ...[...ids].map((id) => anEntity(id)),
    ...claims.map(({ id, from, to, type }) => aClaim(id, from, to, { type })),
  ];
}
