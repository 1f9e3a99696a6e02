import { describe, expect, test } from "@jest/globals";
import { Parser, type Quad, Store, type Term } from "n3";
import { writeTurtle } from "../../../src/exchange/export/write-turtle.js";
import { idOf } from "../../../src/exchange/rdf/iri.js";
import { PREFIXES } from "../../../src/exchange/rdf/vocabulary.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { expectSurvival, type SurvivingSource, type Survivors } from "./survivors.js";

describe("Turtle", () => {
  test("is read by an RDF parser as the same graph, all texts intact", async () => {
    await expectSurvival(writeTurtle, (text) => survivorsIn(new Store(new Parser().parse(text))));
  });

  test("types numbers, booleans, instants and dates as precise as they are", async () => {
    const store = await sample();
    expect(valuesOf(store, "claim:claim_1")).toMatchObject({
      "rdf:subject": ["entity:china"],
      "rdf:predicate": ["relation:SUPPLIES"],
      "rdf:object": ["entity:japan"],
      "lg:mineral": ["entity:dysprosium", "entity:rare-earths"],
      "lg:validFrom": ["2024 xsd:gYear"],
      "lg:share": ["0.63 xsd:decimal"],
      "lg:shareOf": ["CONSUMPTION_OF_RECIPIENT"],
      "prov:generatedAtTime": ["2026-02-03T04:05:06.007Z xsd:dateTime"],
      "prov:wasDerivedFrom": ["source:article", "source:usgs"],
      "prov:wasQuotedFrom": ["source:usgs"],
    });
    expect(valuesOf(store, "claim:claim_2")).toMatchObject({
      "lg:validFrom": ["2025-10 xsd:gYearMonth"],
      "lg:quantity": ["-12.5 xsd:decimal"],
      "prov:invalidatedAtTime": ["2026-01-01T00:00:00.001Z xsd:dateTime"],
      "lg:retractionReason": ["-"],
    });
    expect(valuesOf(store, "claim:claim_3")["lg:validTo"]).toEqual(["2026-02-28 xsd:date"]);
    expect(valuesOf(store, "entity:treaty")).toMatchObject({
      "rdf:type": ["lg:Agreement", "lg:Entity"],
      "lg:binding": ["false xsd:boolean"],
      "lg:mergedInto": ["entity:end"],
    });
    expect(valuesOf(store, "source:usgs")["lg:url"]).toEqual(["https://example.org/?a=1&b=2 xsd:anyURI"]);
  });

  test("has names and facts with their sources, in their order", async () => {
    const store = await sample();
    const names = listOf(store, "entity:rare-earths", "lg:name").map((node) => valuesOf(store, node)["rdf:value"]);
    expect(names).toEqual([["REE"], ["+rare"]]);
    const [chinese] = listOf(store, "entity:china", "lg:name");
    expect(valuesOf(store, chinese!)).toMatchObject({ "lg:note": ["Chinese"], "lg:confidence": ["0.9 xsd:decimal"] });
    expect(citationsOf(store, chinese!)).toEqual([expect.objectContaining({ id: "usgs", quote: "a | b" })]);
    const [fact] = listOf(store, "entity:rare-earths", "lg:fact");
    expect(valuesOf(store, fact!)).toMatchObject({
      "rdfs:label": ["There are 17."],
      "lg:quantity": ["17.0 xsd:decimal"],
    });
  });

  test("tells each relationship as one triple besides", async () => {
    const relations = (await sample()).getQuads(null, null, null, null).map(compactQuad);
    expect(relations).toContain("entity:china relation:SUPPLIES entity:japan");
    expect(relations).toContain("entity:end relation:COOPERATES_WITH entity:end");
  });

  test("is a whole document where there is nothing", async () => {
    expect(new Parser().parse(await textOf(writeTurtle(streamOf(EMPTY))))).toEqual([]);
  });
});

async function sample(): Promise<Store> {
  return new Store(new Parser().parse(await textOf(writeTurtle(streamOf(SAMPLE)))));
}

function compactQuad({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object].map(compact).join(" ");
}

/** An IRI by its prefix; a literal with its datatype, where that is not xsd:string. */
function compact(term: Term): string {
  if (term.termType === "Literal") {
    const datatype = compact(term.datatype);
    return datatype === "xsd:string" ? term.value : `${term.value} ${datatype}`;
  }
  const known = Object.entries(PREFIXES).find(([, iri]) => term.value.startsWith(iri));
  return known === undefined ? term.value : `${known[0]}:${term.value.slice(known[1].length)}`;
}

function whole(compactIri: string): string {
  const [prefix, local] = compactIri.split(":") as [keyof typeof PREFIXES, string];
  return `${PREFIXES[prefix]}${local}`;
}

function objectsOf(store: Store, subject: Term | string, property: string): Term[] {
  return store.getObjects(
    typeof subject === "string" ? whole(subject) : (subject as Quad["subject"]),
    whole(property),
    null,
  );
}

function valuesOf(store: Store, subject: Term | string): Record<string, string[]> {
  const of = typeof subject === "string" ? whole(subject) : (subject as Quad["subject"]);
  const values: Record<string, string[]> = {};
  for (const { predicate, object } of store.getQuads(of, null, null, null)) {
    const property = compact(predicate);
    values[property] = [...(values[property] ?? []), compact(object)].sort();
  }
  return values;
}

function textIn(store: Store, subject: Term | string, property: string): string | undefined {
  return objectsOf(store, subject, property)[0]?.value;
}

/** Blank nodes by their places. */
function listOf(store: Store, subject: Term | string, property: string): Term[] {
  const place = (node: Term) => Number(textIn(store, node, "lg:position") ?? 1);
  return objectsOf(store, subject, property).sort((one, other) => place(one) - place(other));
}

function citationsOf(store: Store, subject: Term): SurvivingSource[] {
  return listOf(store, subject, "prov:qualifiedDerivation").map((citation) => {
    const [source] = objectsOf(store, citation, "prov:entity");
    return {
      id: idOf("source", source!.value)!,
      title: textIn(store, source!, "dcterms:title")!,
      publisher: textIn(store, source!, "dc:publisher"),
      publishedOn: textIn(store, source!, "dcterms:issued"),
      url: textIn(store, source!, "lg:url"),
      quote: textIn(store, citation, "lg:quote"),
      locator: textIn(store, citation, "lg:locator"),
    };
  });
}

function survivorsIn(store: Store): Survivors {
  const instancesOf = (name: string) => store.getSubjects(whole("rdf:type"), whole(name), null);
  const reference = (subject: Term, property: string) => idOf("entity", textIn(store, subject, property)!)!;
  return {
    nodes: instancesOf("lg:Entity").map((node) => {
      const type = objectsOf(store, node, "rdf:type")
        .map(compact)
        .find((name) => name !== "lg:Entity")!;
      return { id: idOf("entity", node.value)!, kind: kindOfClass(type), name: textIn(store, node, "rdfs:label")! };
    }),
    edges: instancesOf("lg:Claim").map((claim) => ({
      id: idOf("claim", claim.value)!,
      type: textIn(store, claim, "rdf:predicate")!.slice(PREFIXES.relation.length),
      from: reference(claim, "rdf:subject"),
      to: reference(claim, "rdf:object"),
      validFrom: textIn(store, claim, "lg:validFrom"),
      validTo: textIn(store, claim, "lg:validTo"),
      sources: citationsOf(store, claim),
    })),
  };
}

/** lg:GovernmentBody is of GOVERNMENT_BODY. */
function kindOfClass(name: string): string {
  return name
    .slice("lg:".length)
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .toUpperCase();
}
