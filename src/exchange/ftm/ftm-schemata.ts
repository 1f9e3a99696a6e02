import type { EntityKind } from "../../domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";

// What of the model of FollowTheMoney (https://followthemoney.tech/explorer/, version 4.11) is what here: read by imports and by exports.

/** A property whose first value goes into a column, as what. */
export interface FtmColumn {
  readonly column: string;
  readonly form: "text" | "date" | "country" | "url" | "imo" | "lei" | "number";
}

/** A schema whose entities are entities here. */
export interface FtmThing {
  readonly schema: string;
  readonly kind: EntityKind;
  /** The value that entities of this kind have, where the schema is wider than the kind. */
  readonly mark?: { readonly property: string; readonly value: string };
  /** Properties that hold the name besides `name`, since the schema shows or requires them. */
  readonly titles: readonly string[];
  /** By property; where two properties go into one column, the first that has a value wins, and the first is written. */
  readonly columns: Readonly<Record<string, FtmColumn>>;
}

/** A schema that several others are. */
type FtmRange = keyof typeof FTM_RANGES;

/** A schema whose entities are relationships here. */
export interface FtmLink {
  readonly schema: string;
  /** Absent where `role` names it. */
  readonly type?: RelationshipType;
  /** The properties that hold the ids of the ends, and of what schemata those must be. */
  readonly from: FtmEnd;
  readonly to: FtmEnd;
  /** The property that a label is written to. */
  readonly label: "role" | "summary";
}

interface FtmEnd {
  readonly property: string;
  readonly range: FtmRange;
}

const COUNTRY = { column: "countryCode", form: "country" } as const;
const WEBSITE = { website: { column: "website", form: "url" } } as const;
const FOUNDED = { incorporationDate: { column: "foundedOn", form: "date" } } as const;
const SEATED = { jurisdiction: COUNTRY, mainCountry: COUNTRY, country: COUNTRY } as const;
const PERIOD = {
  startDate: { column: "startedOn", form: "date" },
  endDate: { column: "endedOn", form: "date" },
} as const;
const LOCATED = {
  country: COUNTRY,
  latitude: { column: "latitude", form: "number" },
  longitude: { column: "longitude", form: "number" },
} as const;
const FIRM = {
  ...SEATED,
  ...WEBSITE,
  ...FOUNDED,
  leiCode: { column: "lei", form: "lei" },
  ticker: { column: "ticker", form: "text" },
} as const;

function thing(
  schema: string,
  kind: EntityKind,
  columns: FtmThing["columns"] = {},
  titles: readonly string[] = [],
): FtmThing {
  return { schema, kind, columns, titles };
}

/** A kind that the model has no schema for: the nearest one, with the kind among its keywords. */
function marked(...[schema, kind, columns, titles]: Parameters<typeof thing>): FtmThing {
  return { ...thing(schema, kind, columns, titles), mark: { property: "keywords", value: kind } };
}

/** What an organisation is that FollowTheMoney says to belong to a state. */
export const PUBLIC_BODY = thing("PublicBody", "GOVERNMENT_BODY", { ...SEATED, ...WEBSITE, ...FOUNDED });

/**
 * Schemata of things. A kind is written as the first that has it; what is read is the one whose mark it has, else the one without. A legal entity
 * may be a person too, but mostly is a firm; there is no kind for other organisations.
 */
const FTM_THINGS: readonly FtmThing[] = [
  thing("Person", "PERSON", {
    citizenship: { column: "citizenship", form: "country" },
    nationality: { column: "citizenship", form: "country" },
    birthDate: { column: "bornOn", form: "date" },
  }),
  thing("Company", "COMPANY", FIRM),
  thing("LegalEntity", "COMPANY", FIRM),
  thing("Organization", "COMPANY", FIRM),
  PUBLIC_BODY,
  {
    ...thing("Territory", "COUNTRY", { territoryCode: { column: "iso2", form: "country" } }),
    mark: { property: "level", value: "country" },
  },
  marked("Organization", "BLOC", { ...WEBSITE, ...FOUNDED }),
  marked("Organization", "RESEARCH_INSTITUTION", { ...SEATED, ...WEBSITE, ...FOUNDED }),
  marked("Company", "MEDIA_OUTLET", { ...SEATED, ...WEBSITE, ...FOUNDED }),
  marked("Address", "PLACE", LOCATED, ["full"]),
  marked("RealEstate", "DEPOSIT", LOCATED),
  marked("RealEstate", "FACILITY", LOCATED),
  thing("Vessel", "VESSEL", {
    imoNumber: { column: "imo", form: "imo" },
    flag: { column: "flag", form: "country" },
  }),
  marked("Asset", "MINERAL"),
  marked("Asset", "PRODUCT"),
  marked("Contract", "AGREEMENT", { contractDate: { column: "signedOn", form: "date" } }, ["title"]),
  marked("Event", "MEASURE", {
    recordId: { column: "number", form: "text" },
    date: { column: "announcedOn", form: "date" },
    startDate: { column: "effectiveFrom", form: "date" },
    endDate: { column: "endedOn", form: "date" },
  }),
  thing("Sanction", "MEASURE", {
    authorityId: { column: "number", form: "text" },
    listingDate: { column: "announcedOn", form: "date" },
    startDate: { column: "effectiveFrom", form: "date" },
    endDate: { column: "endedOn", form: "date" },
  }),
  thing("Event", "EVENT", PERIOD),
  thing("Project", "PROGRAMME", PERIOD),
  marked(
    "Document",
    "DOCUMENT",
    { publishedAt: { column: "publishedOn", form: "date" }, sourceUrl: { column: "url", form: "url" } },
    ["title", "fileName"],
  ),
];

/** The schemata that are of a wider one, of those that are written. */
const FTM_RANGES = {
  Thing: [...new Set(FTM_THINGS.map(({ schema }) => schema))].filter((schema) => schema !== "Sanction"),
  LegalEntity: ["Person", "Company", "Organization", "PublicBody"],
  Organization: ["Company", "Organization", "PublicBody"],
  Company: ["Company"],
  Person: ["Person"],
  Project: ["Project"],
  Vessel: ["Vessel"],
  Asset: ["Company", "RealEstate", "Vessel", "Asset", "Contract"],
} as const satisfies Record<string, readonly string[]>;

function link(
  schema: string,
  type: RelationshipType,
  from: readonly [property: string, range: FtmRange],
  to: readonly [property: string, range: FtmRange],
): FtmLink {
  return { schema, type, from: end(from), to: end(to), label: "role" };
}

function end([property, range]: readonly [string, FtmRange]): FtmEnd {
  return { property, range };
}

/** Schemata of links. */
const FTM_LINKS: readonly FtmLink[] = [
  link("Ownership", "OWNS", ["owner", "LegalEntity"], ["asset", "Asset"]),
  link("Directorship", "LEADS", ["director", "LegalEntity"], ["organization", "Organization"]),
  link("Employment", "HOLDS_OFFICE_IN", ["employee", "Person"], ["employer", "Organization"]),
  link("Membership", "MEMBER_OF", ["member", "LegalEntity"], ["organization", "Organization"]),
  link("Succession", "SUCCEEDS", ["successor", "LegalEntity"], ["predecessor", "LegalEntity"]),
  link("ProjectParticipant", "COOPERATES_ON", ["participant", "LegalEntity"], ["project", "Project"]),
];

/** A measure that is aimed at something is a programme of sanctions, and this is what it does to one entity. Read so where it is of an export. */
export const SANCTION_OF_MEASURE: FtmLink = {
  schema: "Sanction",
  type: "TARGETS",
  from: { property: "programId", range: "Thing" },
  to: { property: "entity", range: "Thing" },
  label: "summary",
};

/** Any other relationship: its type is the first value of `role`. */
export const UNKNOWN_LINK: FtmLink = {
  schema: "UnknownLink",
  from: { property: "subject", range: "Thing" },
  to: { property: "object", range: "Thing" },
  label: "summary",
};

const LINKS_BY_TYPE = new Map([...FTM_LINKS, SANCTION_OF_MEASURE].map((found) => [found.type, found]));
const LINKS_BY_SCHEMA = new Map([...FTM_LINKS, UNKNOWN_LINK].map((found) => [found.schema, found]));
const TYPES: ReadonlySet<string> = new Set(RELATIONSHIP_TYPE_NAMES);

/** What entities of a kind are in FollowTheMoney. */
export function ftmThingOfKind(kind: EntityKind): FtmThing {
  return FTM_THINGS.find((thing) => thing.kind === kind)!;
}

/** What an entity of a schema is here, where it is one; `values` are those of a property of it. */
export function ftmThingOfSchema(
  schema: string,
  values: (property: string) => readonly string[],
): FtmThing | undefined {
  const things = FTM_THINGS.filter((thing) => thing.schema === schema);
  const told = things.find(({ mark }) => mark !== undefined && values(mark.property).includes(mark.value));
  return told ?? things.find(({ mark }) => mark === undefined);
}

/** What a relationship is in FollowTheMoney, between entities of two schemata. */
export function ftmLinkOfType(type: RelationshipType, from: string, to: string): FtmLink {
  const link = LINKS_BY_TYPE.get(type);
  return link !== undefined && isOfRange(from, link.from.range) && isOfRange(to, link.to.range) ? link : UNKNOWN_LINK;
}

/** What an entity of a schema is as a link. */
export function ftmLinkOfSchema(schema: string): FtmLink | undefined {
  return LINKS_BY_SCHEMA.get(schema);
}

/** The type that a value of `role` names, or undefined. */
export function ftmTypeOfRole(role: string | undefined): RelationshipType | undefined {
  return role !== undefined && TYPES.has(role) ? (role as RelationshipType) : undefined;
}

function isOfRange(schema: string, range: FtmRange): boolean {
  return (FTM_RANGES[range] as readonly string[]).includes(schema);
}

/** Names beside the first, and what is noted of them. */
export const FTM_NAMES: ReadonlyMap<string, { readonly note?: string; readonly confidence?: number }> = new Map([
  ["name", {}],
  ["alias", {}],
  ["previousName", { note: "A former name." }],
  ["weakAlias", { note: "A weak alias: others go by it too.", confidence: 0.5 }],
]);

/** Texts that make the description. */
export const FTM_DESCRIPTIONS: readonly string[] = ["summary", "description", "authority", "reason", "provisions"];

/** Texts that are facts as they stand. */
export const FTM_NOTES = "notes";

/** Identifiers that no field holds, and that are kept as facts, each with the words before it and what may have it. */
const FTM_IDENTIFIERS: Readonly<Record<string, readonly [words: string, range: FtmRange]>> = {
  registrationNumber: ["Registration number", "LegalEntity"],
  idNumber: ["Identity number", "LegalEntity"],
  taxNumber: ["Tax number", "LegalEntity"],
  vatCode: ["VAT number", "LegalEntity"],
  innCode: ["INN", "LegalEntity"],
  ogrnCode: ["OGRN", "LegalEntity"],
  okpoCode: ["OKPO", "LegalEntity"],
  dunsCode: ["D-U-N-S number", "LegalEntity"],
  uniqueEntityId: ["Unique Entity ID", "LegalEntity"],
  swiftBic: ["SWIFT/BIC", "LegalEntity"],
  isinCode: ["ISIN", "Company"],
  cikCode: ["SEC Central Index Key", "Company"],
  permId: ["PermID", "Organization"],
  wikidataId: ["Wikidata ID", "Thing"],
  mmsi: ["MMSI", "Vessel"],
  callSign: ["Call sign", "Vessel"],
};

/** Whether a property is one of those identifiers. */
export function isFtmIdentifier(property: string): boolean {
  return Object.hasOwn(FTM_IDENTIFIERS, property);
}

/** The facts that the identifiers of an entity are. */
export function factsOfIdentifiers(values: (property: string) => readonly string[]): string[] {
  return Object.entries(FTM_IDENTIFIERS).flatMap(([property, [words]]) =>
    values(property).map((value) => `${words}: ${value}.`),
  );
}

/** Characters of an identifier, at most. */
const IDENTIFIER_LENGTH = 64;

/** The property and value that a fact of an entity of a schema is, where it is an identifier. */
export function identifierOfFact(
  fact: string,
  schema: string,
): { readonly property: string; readonly value: string } | undefined {
  if (!fact.endsWith(".")) return undefined;
  for (const [property, [words, range]] of Object.entries(FTM_IDENTIFIERS)) {
    if (!fact.startsWith(`${words}: `) || !isOfRange(schema, range)) continue;
    const value = fact.slice(words.length + 2, -1);
    if (value !== "" && value.length <= IDENTIFIER_LENGTH && !/\s{2}|^\s|\s$|[^\S ]/.test(value))
      return { property, value };
  }
  return undefined;
}

/** What stands before the name of a dataset in the id of the source that it is. */
export const FTM_DATASET = "ftm:";

/** The columns of sources, which are Documents, by the properties that hold them. A Document's `proof` of something is a citation of it. */
export const FTM_SOURCE_COLUMNS = {
  title: "title",
  publisher: "publisher",
  publishedAt: "publishedOn",
  sourceUrl: "url",
} as const;
