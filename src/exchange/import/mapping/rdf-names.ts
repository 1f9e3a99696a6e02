import { nearest } from "../nearest.js";
import { MappingMismatch, type RdfNames } from "./row-value.js";

/** Prefixes that every mapping has. */
const COMMON_PREFIXES: Readonly<Record<string, string>> = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
};

const WHOLE = /^<([^<>\s]+)>$/;
const COMPACT = /^([^:/<>\s]*):([^<>\s]*)$/;

/** The names of IRIs in a mapping of RDF. */
export interface RdfPrefixes extends RdfNames {
  /** The IRI of a property. Throws {@link MappingMismatch} for a prefix that is not known, and what is no IRI. */
  property(text: string, path: readonly (string | number)[]): string;
}

/** Names by the common prefixes and these. */
export function rdfPrefixes(own: Readonly<Record<string, string>> = {}): RdfPrefixes {
  const prefixes = new Map(Object.entries({ ...COMMON_PREFIXES, ...own }));
  const longestFirst = [...prefixes.values()].sort((one, other) => other.length - one.length);

  function expanded(text: string): string | undefined {
    const whole = WHOLE.exec(text)?.[1];
    if (whole !== undefined) return whole;
    const [, prefix = "", rest = ""] = COMPACT.exec(text) ?? [];
    const base = prefixes.get(prefix);
    return base === undefined || !text.includes(":") ? undefined : `${base}${rest}`;
  }

  return {
    term: (text) => expanded(text) ?? text,
    local: (iri) => {
      const base = longestFirst.find((start) => iri.startsWith(start) && iri.length > start.length);
      return base === undefined ? iri : iri.slice(base.length);
    },
    property(text, path) {
      const iri = expanded(text);
      if (iri !== undefined) return iri;
      const [, prefix] = COMPACT.exec(text) ?? [];
      if (prefix === undefined) {
        throw new MappingMismatch(path, `${JSON.stringify(text)} is no property. Write prefix:name, or <IRI>.`);
      }
      const like = nearest(prefix, prefixes.keys());
      const hint = like === undefined ? "" : ` Did you mean ${JSON.stringify(like)}?`;
      throw new MappingMismatch(path, `There is no prefix ${JSON.stringify(prefix)} among rdf.prefixes.${hint}`);
    },
  };
}
