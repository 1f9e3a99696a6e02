import type { CompactIri } from "./vocabulary.js";

/** A literal. Without a datatype it is an xsd:string. Its text may hold anything but lone surrogates, which a writer replaces. */
export interface RdfLiteral {
  readonly text: string;
  readonly datatype?: CompactIri;
}

/** Something that is described: by its IRI, or as a blank node where it has none. */
export interface RdfNode {
  readonly iri?: CompactIri;
  readonly types: readonly CompactIri[];
  /** In the order in which they are written. A property of several values stands there several times, one after another. */
  readonly properties: readonly (readonly [property: CompactIri, value: RdfValue])[];
}

/** A value of a property: an IRI, a literal, or a blank node. */
export type RdfValue = CompactIri | RdfLiteral | RdfNode;
